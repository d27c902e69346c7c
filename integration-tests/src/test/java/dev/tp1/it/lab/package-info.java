/** The command line, with real workspaces. */
@NullMarked
package dev.tp1.it.lab;

import org.jspecify.annotations.NullMarked;
