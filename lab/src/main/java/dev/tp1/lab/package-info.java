/**
 * The command line of the lab, {@code ./tp1}: one package a command. What a command needs to tell
 * the person who typed it, it throws as a {@link dev.tp1.lab.message.UserErrorException}.
 */
@NullMarked
package dev.tp1.lab;

import org.jspecify.annotations.NullMarked;
