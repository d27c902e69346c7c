/**
 * {@code GET /health} says that the process serves. {@code /management/health/readiness} says
 * whether it can use the database.
 */
@NullMarked
package dev.tp1.api.health;

import org.jspecify.annotations.NullMarked;
