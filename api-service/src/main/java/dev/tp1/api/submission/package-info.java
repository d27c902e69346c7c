/** What students hand in to a class, what came of grading it, and what the teacher gave for it. */
@NullMarked
package dev.tp1.api.submission;

import org.jspecify.annotations.NullMarked;
