package dev.tp1.api.web;

import dev.tp1.api.problem.ProblemException;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;

import java.util.List;
import java.util.stream.Collectors;

/** 406: the client takes none of the forms that there are. */
final class NotAcceptableException extends ProblemException {
    private static final long serialVersionUID = 1L;

    NotAcceptableException(List<MediaType> forms) {
        super(
                HttpStatus.NOT_ACCEPTABLE,
                "The Accept header takes none of the forms that there are: %s."
                        .formatted(
                                forms.stream()
                                        .map(MediaType::getName)
                                        .collect(Collectors.joining(", "))));
    }
}
