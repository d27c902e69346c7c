/**
 * What a student hands in to a class, and what comes of it. Annotations say what is valid; the API
 * checks them.
 */
@NullMarked
package dev.tp1.model.submission;

import org.jspecify.annotations.NullMarked;
