/**
 * The report of a run, "Rapport TP1", as a record, as Markdown and as HTML, in English and French.
 */
@NullMarked
package dev.tp1.model.report;

import org.jspecify.annotations.NullMarked;
