/**
 * What a request brings: JSON is read without converting types, and what was read is checked
 * against the constraints of the model's records.
 */
@NullMarked
package dev.tp1.api.input;

import org.jspecify.annotations.NullMarked;
