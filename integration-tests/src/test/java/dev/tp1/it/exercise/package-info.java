/** One class for each exercise; its tests are named after the questions. */
@NullMarked
package dev.tp1.it.exercise;

import org.jspecify.annotations.NullMarked;
