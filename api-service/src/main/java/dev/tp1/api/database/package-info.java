/**
 * The database behind the API. It is migrated beside the open port ({@link
 * dev.tp1.api.database.Migrations}), watched by readiness, and shown at {@code GET /database}.
 */
@NullMarked
package dev.tp1.api.database;

import org.jspecify.annotations.NullMarked;
