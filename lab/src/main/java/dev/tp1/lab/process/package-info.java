/**
 * Processes of this machine: running commands within a time limit, locks between processes, ports.
 */
@NullMarked
package dev.tp1.lab.process;

import org.jspecify.annotations.NullMarked;
