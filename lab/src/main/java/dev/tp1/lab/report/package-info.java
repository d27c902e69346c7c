/** {@code tp1 report}: the report of a run, from the run file alone. */
@NullMarked
package dev.tp1.lab.report;

import org.jspecify.annotations.NullMarked;
