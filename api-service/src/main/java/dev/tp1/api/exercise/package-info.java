/** The exercises and their questions, over HTTP. */
@NullMarked
package dev.tp1.api.exercise;

import org.jspecify.annotations.NullMarked;
