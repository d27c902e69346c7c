/** {@code tp1 class}: what a teacher does with a class on a server. */
@NullMarked
package dev.tp1.lab.classes;

import org.jspecify.annotations.NullMarked;
