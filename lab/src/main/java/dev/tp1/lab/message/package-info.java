/**
 * What a person reads is text in resources: {@code messages.properties} in English and {@code
 * messages_fr.properties} in French, in the package that says it. {@link
 * dev.tp1.lab.message.Messages} reads them.
 */
@NullMarked
package dev.tp1.lab.message;

import org.jspecify.annotations.NullMarked;
