/** Runs a workspace without touching what is the person's own, and asks whether its API answers. */
@NullMarked
package dev.tp1.lab.check.sandbox;

import org.jspecify.annotations.NullMarked;
