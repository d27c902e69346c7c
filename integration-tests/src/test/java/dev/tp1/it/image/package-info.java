/** The API's image and its containers. */
@NullMarked
package dev.tp1.it.image;

import org.jspecify.annotations.NullMarked;
