/**
 * {@code tp1 record}: what a person types in a shell of the workspace, or one command, and what
 * really came back. It stands in the report in the place of the commands of the check.
 */
@NullMarked
package dev.tp1.lab.record;

import org.jspecify.annotations.NullMarked;
