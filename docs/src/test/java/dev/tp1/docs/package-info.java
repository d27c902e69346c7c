/** Tests of the pages: links, translations, excerpts of files and starter files. */
@NullMarked
package dev.tp1.docs;

import org.jspecify.annotations.NullMarked;
