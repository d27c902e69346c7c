/**
 * What a check prints while it goes on: a line for each question, and signs of life between them.
 */
@NullMarked
package dev.tp1.lab.check.console;

import org.jspecify.annotations.NullMarked;
