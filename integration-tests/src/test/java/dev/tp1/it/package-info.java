/**
 * The whole of tp1, booted as its users boot it: {@code ./tp1 up}, and compose/dev.yml under
 * Docker. No fixed port, and whatever a test starts is gone after it.
 */
@NullMarked
package dev.tp1.it;

import org.jspecify.annotations.NullMarked;
