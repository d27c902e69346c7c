package dev.tp1.api.run;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A part of the list of runs.
 *
 * @param runs newest first
 * @param next where the next page begins; null on the last page
 */
record RunPage(List<RunSummary> runs, @Nullable Cursor next) {}
