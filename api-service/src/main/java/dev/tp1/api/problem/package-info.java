/**
 * Errors as problem documents (RFC 9457, {@code application/problem+json}), whether a controller,
 * the router or the server raised them. The client learns what was wrong; the cause stays in the
 * log.
 */
@NullMarked
package dev.tp1.api.problem;

import org.jspecify.annotations.NullMarked;
