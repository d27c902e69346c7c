/**
 * {@code tp1 answer}: a person's written words for a question, a Markdown file in the workspace.
 */
@NullMarked
package dev.tp1.lab.answer;

import org.jspecify.annotations.NullMarked;
