/**
 * {@code tp1 start}: a workspace to begin with, the files of exercises 3 and 5 with their TODOs.
 */
@NullMarked
package dev.tp1.lab.start;

import org.jspecify.annotations.NullMarked;
