/**
 * The eight exercises and their questions, as the pages of docs/ name them: the one place where
 * their titles stand.
 */
@NullMarked
package dev.tp1.api.exercise;

import org.jspecify.annotations.NullMarked;
