/** The progress of a class: for each student, the latest verdict of each question. */
@NullMarked
package dev.tp1.api.progress;

import org.jspecify.annotations.NullMarked;
