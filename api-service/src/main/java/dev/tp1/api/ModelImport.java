package dev.tp1.api;

import dev.tp1.model.exercise.Exercise;
import dev.tp1.model.report.Report;
import dev.tp1.model.run.Answer;
import dev.tp1.model.run.Observation;
import dev.tp1.model.run.Run;
import dev.tp1.model.run.Verdict;

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
            Report.Section.class
        },
        annotate = Serdeable.class)
@OpenAPIExtraSchema(Report.class) // src/main/openapi/components.yml refers to it
final class ModelImport {
    private ModelImport() {}
}
