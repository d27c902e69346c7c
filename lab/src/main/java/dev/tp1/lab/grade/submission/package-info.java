/**
 * What students hand in: folders and archives, of which only the files of a workspace are taken.
 * Whatever would reach out of it is refused.
 */
@NullMarked
package dev.tp1.lab.grade.submission;

import org.jspecify.annotations.NullMarked;
