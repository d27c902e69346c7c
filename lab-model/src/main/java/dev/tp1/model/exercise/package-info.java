/** The eight exercises and their questions. Their titles are read from the pages of docs/. */
@NullMarked
package dev.tp1.model.exercise;

import org.jspecify.annotations.NullMarked;
