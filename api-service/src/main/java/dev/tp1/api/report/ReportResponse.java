package dev.tp1.api.report;

import static io.micronaut.http.MediaType.APPLICATION_JSON;
import static io.micronaut.http.MediaType.TEXT_HTML;

import dev.tp1.api.web.Negotiation;
import dev.tp1.model.report.Report;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

import java.util.List;

/** A report as Markdown, HTML or JSON, whichever the client likes best. */
public final class ReportResponse {
    private static final List<MediaType> MEDIA_TYPES =
            List.of(
                    MediaType.TEXT_MARKDOWN_TYPE,
                    MediaType.TEXT_HTML_TYPE,
                    MediaType.APPLICATION_JSON_TYPE);

    private ReportResponse() {}

    /**
     * The response to a request.
     *
     * @throws dev.tp1.api.web.NotAcceptableException if the client takes none of the three
     */
    public static HttpResponse<?> of(Report report, HttpRequest<?> request) {
        return render(report, Negotiation.preferred(request, MEDIA_TYPES))
                .header(HttpHeaders.CONTENT_LANGUAGE, report.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static MutableHttpResponse<?> render(Report report, MediaType type) {
        return switch (type.getName()) {
            case TEXT_HTML -> Negotiation.answer(type, report.html());
            case APPLICATION_JSON -> Negotiation.answer(type, report.plain());
            default -> Negotiation.answer(type, report.markdown());
        };
    }
}
