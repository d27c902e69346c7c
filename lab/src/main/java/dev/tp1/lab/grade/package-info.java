/**
 * Grading: submissions, which are folders or archives, are checked again on this machine, and their
 * marks are written as JSON, CSV and JUnit XML. No submission is believed, and none harms another.
 */
@NullMarked
package dev.tp1.lab.grade;

import org.jspecify.annotations.NullMarked;
