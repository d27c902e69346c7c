/**
 * The tests of the SQL itself: from empty, from the version before, and what each table refuses.
 */
@NullMarked
package dev.tp1.database;

import org.jspecify.annotations.NullMarked;
