/**
 * Runs: what people really did in the lab. {@code PUT} validates a whole run and stores or replaces
 * it in one transaction; {@code GET} returns it unchanged.
 */
@NullMarked
package dev.tp1.api.run;

import org.jspecify.annotations.NullMarked;
