/** Reads a compose file as Compose does, and judges what can be told without starting it. */
@NullMarked
package dev.tp1.lab.check.compose;

import org.jspecify.annotations.NullMarked;
