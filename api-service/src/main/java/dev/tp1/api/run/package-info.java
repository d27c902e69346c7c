/**
 * Runs: what people really did in the lab. A run comes whole, is checked at the edge, and is stored
 * or replaced in one transaction; {@code GET} gives it back as it came.
 */
@NullMarked
package dev.tp1.api.run;

import org.jspecify.annotations.NullMarked;
