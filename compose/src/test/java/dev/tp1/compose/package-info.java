/** The tests of the compose files, as Compose itself reads them. */
@NullMarked
package dev.tp1.compose;

import org.jspecify.annotations.NullMarked;
