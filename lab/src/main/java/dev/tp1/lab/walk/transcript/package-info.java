/** The lines that a page expects of a command, beside those that it really printed. */
@NullMarked
package dev.tp1.lab.walk.transcript;

import org.jspecify.annotations.NullMarked;
