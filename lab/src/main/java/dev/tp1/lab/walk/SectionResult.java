package dev.tp1.lab.walk;

import dev.tp1.lab.page.Page;
import dev.tp1.lab.page.Section;

import java.time.Duration;
import java.util.List;

/**
 * How a section of a page was walked.
 *
 * @param why what differs from the page; empty where nothing failed
 */
record SectionResult(
        Page page, Section section, Walk.State state, Duration took, List<String> why) {}
