/**
 * Reads requests strictly: no JSON type is converted to another, and the validators check the
 * constraints of lab-model.
 */
@NullMarked
package dev.tp1.api.input;

import org.jspecify.annotations.NullMarked;
