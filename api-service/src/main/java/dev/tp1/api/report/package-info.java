/** The report of a stored run, in the form and the language that a request asks for. */
@NullMarked
package dev.tp1.api.report;

import org.jspecify.annotations.NullMarked;
