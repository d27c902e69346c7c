/** The terminal in which a person has called a command. */
@NullMarked
package dev.tp1.lab.terminal;

import org.jspecify.annotations.NullMarked;
