/** The clone of the project whose launcher was called: its pages, its starters, its jars. */
@NullMarked
package dev.tp1.lab.project;

import org.jspecify.annotations.NullMarked;
