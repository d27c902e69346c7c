/** {@code tp1 check --watch}: checks again when a file changes, until everything passes. */
@NullMarked
package dev.tp1.lab.watch;

import org.jspecify.annotations.NullMarked;
