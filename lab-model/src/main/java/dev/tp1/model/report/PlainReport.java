package dev.tp1.model.report;

import dev.tp1.model.report.Report.Chapter;
import dev.tp1.model.report.Report.Section;
import dev.tp1.model.run.Answer;
import dev.tp1.model.run.Observation;
import dev.tp1.model.run.Verdict;

import org.jspecify.annotations.Nullable;

/** A report as text alone: without what would move or colour a terminal. */
final class PlainReport {
    private PlainReport() {}

    static Report of(Report report) {
        return new Report(
                report.language(),
                report.title(),
                report.student(),
                report.schoolClass(),
                report.startedAt(),
                report.passed(),
                report.questions(),
                report.exercises().stream().map(PlainReport::of).toList(),
                report.sources(),
                report.checker());
    }

    private static Chapter of(Chapter chapter) {
        return new Chapter(
                chapter.exercise(),
                chapter.title(),
                chapter.questions().stream().map(PlainReport::of).toList());
    }

    private static Section of(Section section) {
        return new Section(
                section.question(),
                section.title(),
                of(section.verdict()),
                of(section.answer()),
                section.observations().stream().map(PlainReport::of).toList());
    }

    private static @Nullable Verdict of(@Nullable Verdict verdict) {
        return verdict == null
                ? null
                : new Verdict(
                        verdict.question(),
                        verdict.outcome(),
                        Terminal.plain(verdict.reason()).strip(),
                        verdict.cause(),
                        verdict.decidedAt());
    }

    private static @Nullable Answer of(@Nullable Answer answer) {
        return answer == null
                ? null
                : new Answer(
                        answer.question(), Terminal.plain(answer.words()), answer.answeredAt());
    }

    private static Observation of(Observation observation) {
        return new Observation(
                observation.question(),
                Terminal.plain(observation.command()).strip(),
                Terminal.plain(observation.output()),
                observation.exitCode(),
                observation.observedAt(),
                observation.tookMs());
    }
}
