/** Random tokens, and the SHA-256 of text. */
@NullMarked
package dev.tp1.model.token;

import org.jspecify.annotations.NullMarked;
