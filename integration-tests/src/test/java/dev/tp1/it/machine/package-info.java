/** What the tests use of this machine: commands, Docker, HTTP, a browser. */
@NullMarked
package dev.tp1.it.machine;

import org.jspecify.annotations.NullMarked;
