/**
 * The whole of tp1, as its users start it: {@code ./tp1 up}, and compose/dev.yml under Docker.
 * Tests use free ports and names of their own, and remove what they start.
 */
@NullMarked
package dev.tp1.it;

import org.jspecify.annotations.NullMarked;
