/**
 * {@code tp1 walk}: runs every command of the pages on this machine, compares what it prints with
 * the page, and touches nothing that it has not made itself.
 */
@NullMarked
package dev.tp1.lab.walk;

import org.jspecify.annotations.NullMarked;
