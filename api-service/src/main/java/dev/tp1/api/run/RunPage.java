package dev.tp1.api.run;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A part of the list of runs.
 *
 * @param student of whom; null for everybody
 * @param next where the next part begins; null on the last
 */
record RunPage(List<RunSummary> runs, @Nullable String student, int limit, @Nullable Cursor next) {

    /** The runs in the body; where more follow, the way there in the Link header (RFC 8288). */
    HttpResponse<List<RunSummary>> response() {
        MutableHttpResponse<List<RunSummary>> response = HttpResponse.ok(runs);
        return next == null
                ? response
                : response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(uri(next)));
    }

    private String uri(Cursor cursor) {
        UriBuilder uri = UriBuilder.of("/runs").queryParam("limit", limit);
        if (student != null) {
            uri.queryParam("student", student);
        }
        return uri.queryParam("cursor", cursor).toString();
    }
}
