/**
 * A run: what a person really did in the lab. Annotations say what a valid run is; the API checks
 * them.
 */
@NullMarked
package dev.tp1.model.run;

import org.jspecify.annotations.NullMarked;
