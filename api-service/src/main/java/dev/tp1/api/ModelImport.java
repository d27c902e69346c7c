package dev.tp1.api;

import dev.tp1.model.exercise.Exercise;
import dev.tp1.model.report.Report;
import dev.tp1.model.run.Answer;
import dev.tp1.model.run.Observation;
import dev.tp1.model.run.Run;
import dev.tp1.model.run.Verdict;
import dev.tp1.model.submission.ClassSettings;
import dev.tp1.model.submission.Grade;
import dev.tp1.model.submission.Hints;
import dev.tp1.model.submission.Mark;
import dev.tp1.model.submission.SourceFile;
import dev.tp1.model.submission.Sources;
import dev.tp1.model.submission.Submission;
import dev.tp1.model.submission.Tools;

import io.micronaut.context.annotation.ClassImport;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Lets Micronaut's processors treat the records of lab-model, which know nothing of it, as if they
 * were compiled here: they become JSON, are validated, and are described in openapi.json.
 */
@ClassImport(
        classes = {
            Exercise.class,
            Exercise.Question.class,
            Run.class,
            Observation.class,
            Verdict.class,
            Answer.class,
            Report.class,
            Report.Chapter.class,
            Report.Section.class,
            Report.Source.class,
            Submission.class,
            Sources.class,
            SourceFile.class,
            Tools.class,
            Tools.Image.class,
            Hints.class,
            ClassSettings.class,
            ClassSettings.Database.class,
            ClassSettings.QuestionPoints.class,
            Grade.class,
            Grade.GradedQuestion.class,
            Mark.class
        },
        annotate = Serdeable.class)
@OpenAPIExtraSchema(Report.class) // src/main/openapi/components.yml refers to it
final class ModelImport {
    private ModelImport() {}
}
