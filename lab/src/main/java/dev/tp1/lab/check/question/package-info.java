/** What each question of exercises 1 to 7 looks at, and decides. */
@NullMarked
package dev.tp1.lab.check.question;

import org.jspecify.annotations.NullMarked;
