/**
 * The pages of the exercises, as far as they can be run: their sections, the blocks of commands in
 * them, and what each command has to print. docs/pages.md says how they are written.
 */
@NullMarked
package dev.tp1.lab.page;

import org.jspecify.annotations.NullMarked;
