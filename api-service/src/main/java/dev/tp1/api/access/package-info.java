/** The access log: one line a request on standard output, as exercise 7 reads it. */
@NullMarked
package dev.tp1.api.access;

import org.jspecify.annotations.NullMarked;
