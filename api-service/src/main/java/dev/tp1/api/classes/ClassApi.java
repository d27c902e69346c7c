package dev.tp1.api.classes;

import dev.tp1.api.classes.ClassRepository.ClassSummary;
import dev.tp1.api.classes.ClassRepository.Deletion;
import dev.tp1.model.run.Text;
import dev.tp1.model.submission.ClassSettings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

import java.util.List;

/** What openapi.json says of the routes of {@link ClassController}. */
@Tag(name = "classes")
interface ClassApi {
    String EXAMPLE_CODE = "K7QX2MPB";

    @Operation(summary = "Lists the classes, newest first.", description = "For the administrator.")
    @SecurityRequirement(name = "token")
    @ApiResponse(responseCode = "200", description = "The classes.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "403", ref = "Forbidden")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    List<ClassSummary> listClasses();

    @Operation(
            summary = "Makes a class.",
            description =
                    "For the administrator. The teacher's token is shown here and never again.")
    @SecurityRequirement(name = "token")
    @ApiResponse(responseCode = "201", description = "It is made.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "403", ref = "Forbidden")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    ClassToken createClass(
            @RequestBody(description = "What is set for it.") ClassSettings settings);

    @Operation(
            summary = "Returns what is set for a class.",
            description = "For anybody who knows its code.")
    @ApiResponse(responseCode = "200", description = "The settings.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    ClassSettings getClass(
            @Parameter(description = "The code of the class.", example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code);

    @Operation(
            summary = "Sets anew what is set for a class.",
            description = "For its teacher. What is absent takes its default.")
    @SecurityRequirement(name = "token")
    @ApiResponse(responseCode = "200", description = "The settings.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "403", ref = "Forbidden")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    ClassSettings changeClass(
            @Parameter(description = "The code of the class.", example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @RequestBody(description = "All that is set.") ClassSettings settings);

    @Operation(
            summary = "Deletes a class with all its submissions and marks.",
            description =
                    "For its teacher. A trace says how many they were, and what their digests"
                            + " were.")
    @SecurityRequirement(name = "token")
    @ApiResponse(responseCode = "204", description = "It is deleted.")
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "403", ref = "Forbidden")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    void deleteClass(
            @Parameter(description = "The code of the class.", example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code);

    @Operation(
            summary = "Replaces the teacher's token.",
            description = "For the teacher or the administrator. The old token is void at once.")
    @SecurityRequirement(name = "token")
    @ApiResponse(responseCode = "200", description = "The token.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "403", ref = "Forbidden")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    ClassToken replaceToken(
            @Parameter(description = "The code of the class.", example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code);

    @Operation(summary = "Lists what was deleted of a class.", description = "For its teacher.")
    @SecurityRequirement(name = "token")
    @ApiResponse(responseCode = "200", description = "The traces.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "403", ref = "Forbidden")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    List<Deletion> listDeletions(
            @Parameter(description = "The code of the class.", example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code);
}
