package dev.tp1.model.report;

import dev.tp1.model.exercise.Language;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What a report says of its own, in both languages. */
enum Phrase {
    TITLE(
            "TP1 report: Fundamentals of MLOps and Docker",
            "Rapport TP1 : Fondamentaux du MLOps et Docker"),
    STUDENT("Student", "Auteur"),
    CLASS("Class", "Classe"),
    STARTED("Started", "Commencé le"),
    RESULT("Result", "Résultat"),
    PASSED_OF("%d of %d questions passed", "%d questions réussies sur %d"),
    CHECKER("Checked with", "Vérifié avec"),
    EXERCISE("Exercise %d: %s", "Exercice %d : %s"),
    QUESTION("Question %s: %s", "Question %s : %s"),
    PASSED("passed", "réussie"),
    FAILED("failed", "échouée"),
    NOT_YET("not yet", "pas encore"),
    SKIPPED("skipped", "ignorée"),
    NOTHING("Nothing here yet.", "Rien ici pour l'instant."),
    SOURCES("Files handed in", "Fichiers rendus"),
    NO_TEXT("This file is not text.", "Ce fichier n'est pas du texte."),
    EXIT_CODE("exit code %d", "code de sortie %d");

    private final String english;
    private final String french;

    Phrase(String english, String french) {
        this.english = english;
        this.french = french;
    }

    String in(Language language, Object... values) {
        String phrase = language == Language.FRENCH ? french : english;
        return values.length == 0 ? phrase : phrase.formatted(values);
    }

    /** To the minute, in UTC: where the person was, the run does not say. */
    static String time(Instant time, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", language.locale())
                .format(time.atOffset(ZoneOffset.UTC));
    }

    /** As a person types it: {@code $ } before the first line and {@code > } before the others. */
    static String prompt(String command) {
        return "$ " + command.strip().replace("\n", "\n> ") + "\n";
    }

    /** The word for an outcome of {@link dev.tp1.model.run.Verdict}. */
    static Phrase of(String outcome) {
        return switch (outcome) {
            case "passed" -> PASSED;
            case "failed" -> FAILED;
            case "skipped" -> SKIPPED;
            default -> NOT_YET;
        };
    }
}
