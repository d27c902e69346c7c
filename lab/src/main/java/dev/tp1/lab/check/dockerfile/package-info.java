/** Reads a Dockerfile, and advises what would make it better. */
@NullMarked
package dev.tp1.lab.check.dockerfile;

import org.jspecify.annotations.NullMarked;
