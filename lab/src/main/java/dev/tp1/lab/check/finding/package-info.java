/**
 * What a check finds of a question: passed or not, why, and what to do next. Also what the
 * questions share: verdicts so far, prerequisites, and the commands that were run.
 */
@NullMarked
package dev.tp1.lab.check.finding;

import org.jspecify.annotations.NullMarked;
