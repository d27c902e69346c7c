/**
 * The database behind the API. {@link dev.tp1.api.database.Migrations} migrates it once the port is
 * open, readiness reports its state, and {@code GET /database} shows it.
 */
@NullMarked
package dev.tp1.api.database;

import org.jspecify.annotations.NullMarked;
