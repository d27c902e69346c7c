/**
 * {@code GET /health}: the process serves. {@code /management/health/readiness} says whether the
 * database does.
 */
@NullMarked
package dev.tp1.api.health;

import org.jspecify.annotations.NullMarked;
