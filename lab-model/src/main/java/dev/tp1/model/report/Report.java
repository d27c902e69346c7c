package dev.tp1.model.report;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.tp1.model.exercise.Exercise;
import dev.tp1.model.exercise.Exercise.Question;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.exercise.Language;
import dev.tp1.model.run.Answer;
import dev.tp1.model.run.Observation;
import dev.tp1.model.run.Run;
import dev.tp1.model.run.Verdict;
import dev.tp1.model.submission.SourceFile;
import dev.tp1.model.submission.Submission;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A run as a document: every exercise and every question of the lab, with what the run has of each.
 */
@Schema(
        description =
                "A run as a document: every exercise and every question of the lab, with what the"
                        + " run has of each.")
public record Report(
        @Schema(description = "The language that it is written in: en or fr.", example = "fr")
                String language,
        @Schema(
                        description = "Its title.",
                        example = "Rapport TP1 : Fondamentaux du MLOps et Docker")
                String title,
        @Schema(description = "The name of the person.", example = "Ada Lovelace") String student,
        @Schema(
                        description =
                                "The class that the person is in; absent for who studies alone.",
                        example = "M1 Data")
                @JsonProperty("class")
                @Nullable String schoolClass,
        @Schema(
                        description = "When the run began, by the student's clock.",
                        example = "2026-11-23T09:00:00Z")
                Instant startedAt,
        @Schema(description = "How many questions passed.", example = "27") int passed,
        @Schema(description = "How many questions there are.", example = "28") int questions,
        @Schema(description = "All eight, in order.") List<Chapter> exercises,
        @Schema(description = "The files that were handed in, by path; absent for a run alone.")
                @Nullable List<Source> sources,
        @Schema(
                        description =
                                "The version of tp1 that checked; absent where it is not told.",
                        example = "0.1.0")
                @Nullable String checker) {

    /** A file that was handed in. */
    @Schema(name = "ReportSource", description = "A file that was handed in.")
    public record Source(
            @Schema(description = "Its path in the workspace.", example = "compose.yml")
                    String path,
            @Schema(description = "Its text; absent if it is none.", example = "services:\n")
                    @Nullable String text) {

        private static Source of(SourceFile file) {
            return new Source(
                    file.path(),
                    file.text().map(Terminal::plain).orElse(null)); // nothing steers a terminal
        }
    }

    /** An exercise. */
    @Schema(description = "An exercise.")
    public record Chapter(
            @Schema(description = "Its number, 1 to 8.", example = "1") int exercise,
            @Schema(description = "The title of its page.", example = "Lancer un premier conteneur")
                    String title,
            @Schema(description = "In the order of the page.") List<Section> questions) {}

    /** A question. */
    @Schema(description = "A question.")
    public record Section(
            @Schema(description = "Its name.", example = "1.b") String question,
            @Schema(description = "The heading of its section.", example = "Lancer hello-world")
                    String title,
            @Schema(description = "What the check decided; absent where none did.")
                    @Nullable Verdict verdict,
            @Schema(description = "What the person wrote; absent where there is nothing.")
                    @Nullable Answer answer,
            @Schema(description = "In the order in which they were made.")
                    List<Observation> observations) {

        boolean isEmpty() {
            return verdict == null && answer == null && observations.isEmpty();
        }
    }

    /** In the words of the pages of that language. */
    public static Report of(Run run, Language language) {
        return of(run, null, null, language);
    }

    /**
     * The same, which tells the version of tp1 that checked.
     *
     * @param checker the version
     */
    public static Report of(Run run, String checker, Language language) {
        return of(run, null, checker, language);
    }

    /** The same of a submission: with its files. */
    public static Report of(Submission submission, Language language) {
        List<Source> sources = submission.sources().files().stream().map(Source::of).toList();
        return of(submission.run(), sources, line(submission.tools().checker()), language);
    }

    private static Report of(
            Run run, @Nullable List<Source> sources, @Nullable String checker, Language language) {
        return new Report(
                language.tag(),
                Phrase.TITLE.in(language),
                line(run.student()),
                run.schoolClass() == null ? null : line(run.schoolClass()),
                run.startedAt(),
                run.passed(),
                Exercises.questions().size(),
                Exercises.in(language).stream().map(one -> chapter(run, one)).toList(),
                sources,
                checker);
    }

    /** The same as text alone, without what would move or colour a terminal. */
    public Report plain() {
        return PlainReport.of(this);
    }

    /** As CommonMark, with the outputs as text. */
    public String markdown() {
        return MarkdownReport.of(plain());
    }

    /** As one HTML page that needs nothing beside it, with the colours of the outputs. */
    public String html() {
        return HtmlReport.of(this);
    }

    /** What stands at the head of the report, by the name that it has there; in order. */
    Map<String, String> facts() {
        Language spoken = spoken();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Phrase.STUDENT.in(spoken), student);
        if (schoolClass != null) {
            facts.put(Phrase.CLASS.in(spoken), schoolClass);
        }
        facts.put(Phrase.STARTED.in(spoken), Phrase.time(startedAt, spoken));
        facts.put(Phrase.RESULT.in(spoken), Phrase.PASSED_OF.in(spoken, passed, questions));
        if (checker != null) {
            facts.put(Phrase.CHECKER.in(spoken), checker);
        }
        return facts;
    }

    Language spoken() {
        return Language.of(language, null);
    }

    /** One line of text, without what would steer a terminal that shows it. */
    private static String line(String text) {
        return Terminal.plain(text).strip().replaceAll("\\s+", " ");
    }

    private static Chapter chapter(Run run, Exercise exercise) {
        return new Chapter(
                exercise.exercise(),
                exercise.title(),
                exercise.questions().stream().map(question -> section(run, question)).toList());
    }

    private static Section section(Run run, Question question) {
        String name = question.question();
        return new Section(
                name,
                question.title(),
                first(run.verdicts(), verdict -> verdict.question().equals(name)),
                first(run.answers(), answer -> answer.question().equals(name)),
                run.observations().stream().filter(one -> one.question().equals(name)).toList());
    }

    private static <T> @Nullable T first(List<T> list, Predicate<T> wanted) {
        return list.stream().filter(wanted).findFirst().orElse(null);
    }
}
