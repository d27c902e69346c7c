/** Results as JUnit XML, which other tools read. */
@NullMarked
package dev.tp1.lab.junit;

import org.jspecify.annotations.NullMarked;
