/**
 * What makes the API start fast: the JVM's AOT cache, written by an API that served real requests
 * on a real database. Used while the image is built; it is not in the image.
 */
@NullMarked
package dev.tp1.training;

import org.jspecify.annotations.NullMarked;
