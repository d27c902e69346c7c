/** The tests of the pages. */
@NullMarked
package dev.tp1.docs;

import org.jspecify.annotations.NullMarked;
