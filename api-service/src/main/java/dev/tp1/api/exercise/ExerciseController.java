package dev.tp1.api.exercise;

import dev.tp1.model.exercise.Exercise;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.exercise.Language;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The exercises and their questions, in English or French. */
@Controller("/exercises")
@Tag(name = "exercises")
class ExerciseController {

    /**
     * Lists the exercises with their questions.
     *
     * @param acceptLanguage The languages that the reader prefers; the default is English.
     * @return All eight, in order.
     */
    @Get
    @ApiResponse(responseCode = "406", ref = "NotAcceptable")
    HttpResponse<List<Exercise>> exercises(
            @Parameter(example = "fr-FR,fr;q=0.9,en;q=0.5") @Header(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable String acceptLanguage) {
        Language language = Language.of(null, acceptLanguage);
        return respond(language, Exercises.in(language));
    }

    /**
     * Returns one exercise with its questions.
     *
     * @param exercise The number of the exercise, 1 to 8.
     * @param acceptLanguage The languages that the reader prefers; the default is English.
     * @return The exercise.
     */
    @Get("/{exercise}")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "406", ref = "NotAcceptable")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    HttpResponse<Exercise> exercise(
            @Parameter(example = "5") int exercise,
            @Parameter(example = "fr-FR,fr;q=0.9,en;q=0.5") @Header(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable String acceptLanguage) {
        Language language = Language.of(null, acceptLanguage);
        return Exercises.find(exercise, language)
                .map(found -> respond(language, found))
                .orElseThrow(() -> new ExerciseNotFoundException(exercise));
    }

    private static <T> HttpResponse<T> respond(Language language, T body) {
        return HttpResponse.ok(body)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
