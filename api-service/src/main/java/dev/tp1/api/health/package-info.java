/**
 * {@code GET /health}, the answer that the lab's exercises ask for: the process serves. Whether the
 * database does is another question, which {@code /management/health/readiness} answers.
 */
@NullMarked
package dev.tp1.api.health;

import org.jspecify.annotations.NullMarked;
