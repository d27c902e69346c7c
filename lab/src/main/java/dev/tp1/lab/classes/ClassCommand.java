package dev.tp1.lab.classes;

import static dev.tp1.lab.server.ClassServer.path;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.server.ServerOptions;
import dev.tp1.lab.workspace.DatabaseNames;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.submission.ClassSettings;
import dev.tp1.model.submission.ClassSettings.Database;
import dev.tp1.model.submission.ClassSettings.QuestionPoints;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Makes a class on a server, shows it and changes it. */
@Command(name = "class", synopsisSubcommandLabel = "${bundle:label.command}")
public final class ClassCommand implements Runnable {
    private static final Messages MESSAGES = Messages.of(ClassCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Without a command of its own, it shows which there are. */
    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    @Command(name = "create")
    int create(
            @Parameters(paramLabel = "${bundle:label.name}", descriptionKey = "name") String name,
            @Option(names = "--due", paramLabel = "${bundle:label.time}") @Nullable String due,
            @Option(names = "--points", paramLabel = "5.b=3") @Nullable Map<String, Integer> points,
            @Option(names = "--database", paramLabel = "NAME,USER,PASSWORD")
                    @Nullable String database,
            @Option(names = "--variants") boolean variants,
            @Mixin ServerOptions options)
            throws InterruptedException {
        ClassSettings settings =
                new ClassSettings(
                        name,
                        due == null ? null : instant(due),
                        database == null ? null : database(database),
                        points == null ? List.of() : points(points),
                        variants);
        JsonNode created = options.server().post("/classes", settings);
        print("created", name, created.path("code").asText(), created.path("token").asText());
        if (settings.dueAt() != null) {
            print("due", settings.dueAt().atZone(ZoneId.systemDefault()).toOffsetDateTime());
        }
        return 0;
    }

    @Command(name = "show")
    int show(
            @Parameters(paramLabel = "${bundle:label.code}", descriptionKey = "code") String code,
            @Mixin ServerOptions options)
            throws InterruptedException {
        JsonNode settings = options.server().get(path(code));
        JsonNode students = options.server().get(path(code, "students")).path("students");
        print(
                "class",
                settings.path("name").asText(),
                settings.path("dueAt").asText(MESSAGES.text("no-due-date")),
                students.size());
        for (JsonNode student : students) {
            print(
                    "student",
                    student.path("studentId").asText(),
                    student.path("student").asText(),
                    student.path("submittedAt").asText(),
                    MESSAGES.text(student.path("late").asBoolean() ? "is-late" : "on-time"),
                    student.path("graded").asBoolean()
                            ? MESSAGES.text(
                                    "points",
                                    student.path("points").asText(),
                                    student.path("outOf").asText())
                            : MESSAGES.text("not-graded"));
        }
        return 0;
    }

    @Command(name = "extend")
    int extend(
            @Parameters(paramLabel = "${bundle:label.code}", descriptionKey = "code") String code,
            @Parameters(paramLabel = "ID", descriptionKey = "student") String student,
            @Parameters(paramLabel = "${bundle:label.time}", descriptionKey = "time") String due,
            @Mixin ServerOptions options)
            throws InterruptedException {
        Instant dueAt = instant(due);
        options.server().put(path(code, "students", student, "extension"), Map.of("dueAt", dueAt));
        print("extended", student, dueAt);
        return 0;
    }

    @Command(name = "release")
    int release(
            @Parameters(paramLabel = "${bundle:label.code}", descriptionKey = "code") String code,
            @Parameters(paramLabel = "ID", descriptionKey = "student") String student,
            @Mixin ServerOptions options)
            throws InterruptedException {
        options.server().delete(path(code, "students", student, "token"));
        print("released", student);
        return 0;
    }

    @Command(name = "token")
    int token(
            @Parameters(paramLabel = "${bundle:label.code}", descriptionKey = "code") String code,
            @Mixin ServerOptions options)
            throws InterruptedException {
        JsonNode replaced = options.server().post(path(code, "token"), null);
        print("replaced", replaced.path("token").asText());
        return 0;
    }

    @Command(name = "delete")
    int delete(
            @Parameters(paramLabel = "${bundle:label.code}", descriptionKey = "code") String code,
            @Parameters(paramLabel = "ID", descriptionKey = "student", arity = "0..1")
                    @Nullable String student,
            @Option(names = "--yes") boolean yes,
            @Mixin ServerOptions options)
            throws InterruptedException {
        String what = student == null ? code : student;
        if (!yes) {
            throw new UserErrorException(MESSAGES.text("sure", what));
        }
        options.server().delete(student == null ? path(code) : path(code, "students", student));
        print("deleted", what);
        return 0;
    }

    private static List<QuestionPoints> points(Map<String, Integer> points) {
        return points.entrySet().stream()
                .map(
                        one -> {
                            requireQuestion(one.getKey());
                            return new QuestionPoints(one.getKey(), one.getValue());
                        })
                .toList();
    }

    private static void requireQuestion(String question) {
        if (!Exercises.questions().contains(question)) {
            throw new UserErrorException(MESSAGES.text("no-question", question));
        }
    }

    private static Database database(String text) {
        DatabaseNames names =
                DatabaseNames.parse(text)
                        .orElseThrow(() -> new UserErrorException(MESSAGES.text("no-database")));
        return new Database(names.name(), names.user(), names.password());
    }

    /** A time with its zone, or of this machine's zone. */
    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return local(text);
        }
    }

    private static Instant local(String text) {
        try {
            return LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            throw new UserErrorException(MESSAGES.text("no-time", text));
        }
    }

    private void print(String key, Object... arguments) {
        out().println(MESSAGES.text(key, arguments));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
