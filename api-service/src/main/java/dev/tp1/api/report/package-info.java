/**
 * The report of a run, "Rapport TP1", as a record, as Markdown and as HTML, in English and French.
 * {@link dev.tp1.api.report.Report} needs no Micronaut context: the command line writes its reports
 * with it as well.
 */
@NullMarked
package dev.tp1.api.report;

import org.jspecify.annotations.NullMarked;
