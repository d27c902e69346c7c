package dev.tp1.api.student;

import dev.tp1.model.run.KnownQuestion;
import dev.tp1.model.run.Text;
import dev.tp1.model.submission.Mark;
import dev.tp1.model.submission.StudentId;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Pattern;

/** What openapi.json says of the routes of {@link StudentController}. */
@Tag(name = "students")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", ref = "Unauthorized")
@ApiResponse(responseCode = "403", ref = "Forbidden")
@ApiResponse(responseCode = "503", ref = "Unavailable")
interface StudentApi {
    String CODE = "The code of the class.";
    String EXAMPLE_CODE = "K7QX2MPB";
    String STUDENT = "The student's id within the class.";

    @Operation(
            summary = "Lists the students of a class with their points, as JSON or CSV.",
            description =
                    "The points are those of the submission that counts, as it was graded; a mark"
                            + " of the teacher's takes the place of a question's verdict.")
    @ApiResponse(responseCode = "200", ref = "ClassMarks")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "406", ref = "NotAcceptable")
    HttpResponse<?> listStudents(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            HttpRequest<?> request);

    @Operation(
            summary = "Gives a student a later due date.",
            description = "It takes the place of the due date of the class.")
    @ApiResponse(responseCode = "200", description = "The date.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    Extension extend(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @Parameter(description = STUDENT, example = "ada")
                    @Pattern(regexp = StudentId.PATTERN, message = StudentId.MESSAGE)
                    String student,
            @RequestBody(description = "The date.") Extension extension);

    @Operation(summary = "Takes a later due date back.", description = "Safe to repeat.")
    @ApiResponse(responseCode = "204", description = "The due date is that of the class.")
    void withdrawExtension(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @Parameter(description = STUDENT, example = "ada")
                    @Pattern(regexp = StudentId.PATTERN, message = StudentId.MESSAGE)
                    String student);

    @Operation(
            summary = "Marks a question of a student's, in the place of its verdict.",
            description = "For the written answers, and wherever the teacher knows better.")
    @ApiResponse(responseCode = "200", description = "The mark.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    Mark mark(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @Parameter(description = STUDENT, example = "ada")
                    @Pattern(regexp = StudentId.PATTERN, message = StudentId.MESSAGE)
                    String student,
            @Parameter(description = "The question.", example = "2.a") @KnownQuestion
                    String question,
            @RequestBody(description = "The mark.") Mark mark);

    @Operation(
            summary = "Takes a mark back.",
            description = "The verdict of the question counts again. Safe to repeat.")
    @ApiResponse(responseCode = "204", description = "There is no mark.")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    void deleteMark(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @Parameter(description = STUDENT, example = "ada")
                    @Pattern(regexp = StudentId.PATTERN, message = StudentId.MESSAGE)
                    String student,
            @Parameter(description = "The question.", example = "2.a") @KnownQuestion
                    String question);

    @Operation(
            summary = "Releases a student, who can then submit from another workspace.",
            description = "What was submitted stays.")
    @ApiResponse(responseCode = "204", description = "The old workspace's token is void.")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    void release(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @Parameter(description = STUDENT, example = "ada")
                    @Pattern(regexp = StudentId.PATTERN, message = StudentId.MESSAGE)
                    String student);

    @Operation(
            summary = "Deletes all that a student submitted, and the marks.",
            description =
                    "A trace says how many submissions they were, and what their digests were.")
    @ApiResponse(responseCode = "204", description = "It is deleted.")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    void deleteStudent(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @Parameter(description = STUDENT, example = "ada")
                    @Pattern(regexp = StudentId.PATTERN, message = StudentId.MESSAGE)
                    String student);
}
