/**
 * The progress of a class: its students by the lab's questions, with the latest verdict of each.
 */
@NullMarked
package dev.tp1.api.progress;

import org.jspecify.annotations.NullMarked;
