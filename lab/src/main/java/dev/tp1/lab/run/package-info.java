/**
 * The run file {@code .tp1/run.jsonl} of a workspace: a person's pass through the lab, a line an
 * event, on the person's own disk. The lab's {@code down -v} cannot reach it.
 */
@NullMarked
package dev.tp1.lab.run;

import org.jspecify.annotations.NullMarked;
