/** Both stacks: embedded, and compose/dev.yml under Docker. */
@NullMarked
package dev.tp1.it.stack;

import org.jspecify.annotations.NullMarked;
