/** Tests of the compose files, which Compose itself reads. */
@NullMarked
package dev.tp1.compose;

import org.jspecify.annotations.NullMarked;
