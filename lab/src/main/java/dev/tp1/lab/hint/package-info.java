/** {@code tp1 hint}: goes further with each call; the last hint is the page, with the solution. */
@NullMarked
package dev.tp1.lab.hint;

import org.jspecify.annotations.NullMarked;
