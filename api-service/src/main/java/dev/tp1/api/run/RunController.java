package dev.tp1.api.run;

import static io.micronaut.http.HttpHeaders.ETAG;
import static io.micronaut.http.HttpHeaders.IF_MATCH;
import static io.micronaut.http.HttpHeaders.IF_NONE_MATCH;
import static io.micronaut.http.HttpHeaders.LINK;

import dev.tp1.api.run.RunStore.Outcome;
import dev.tp1.api.run.RunStore.StoreResult;
import dev.tp1.api.run.RunStore.StoredRun;
import dev.tp1.model.run.Run;
import dev.tp1.model.run.Text;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** Runs through the lab, newest first. */
@Controller("/runs")
@ExecuteOn(TaskExecutors.BLOCKING) // JDBC blocks; keep it off the Netty event loop
class RunController implements RunApi {
    private final RunStore store;
    private final RunMetrics metrics;

    RunController(RunStore store, RunMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    @Override
    @Get
    public HttpResponse<List<RunSummary>> listRuns(
            @QueryValue @Nullable @Text(blank = false, maxCharacters = 100) String student,
            @QueryValue(defaultValue = "20") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable Cursor cursor) {
        RunPage page = store.list(student, limit, cursor);
        MutableHttpResponse<List<RunSummary>> response = HttpResponse.ok(page.runs());
        return page.next() == null
                ? response
                : response.header(LINK, nextLink(student, limit, page.next()));
    }

    @Override
    @Put("/{id}")
    public HttpResponse<RunSummary> storeRun(
            UUID id,
            @Body @Valid Run run,
            @Header(IF_MATCH) @Nullable String ifMatch,
            @Header(IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        StoreResult result = store.store(id, run, new Preconditions(ifMatch, ifNoneMatch));
        metrics.count(result.outcome());
        HttpStatus status =
                result.outcome() == Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
        return HttpResponse.<RunSummary>status(status)
                .header(ETAG, etag(result.digest()))
                .body(RunSummary.of(id, run, result.storedAt()));
    }

    @Override
    @Get("/{id}")
    public HttpResponse<Run> getRun(UUID id, @Header(IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        StoredRun stored = store.find(id).orElseThrow(() -> new RunNotFoundException(id));
        MutableHttpResponse<Run> response =
                new Preconditions(null, ifNoneMatch).holdFor(stored.digest())
                        ? HttpResponse.ok(stored.run())
                        : HttpResponse.notModified();
        return response.header(ETAG, etag(stored.digest()));
    }

    @Override
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Produces(MediaType.ALL) // no body, so no Accept header is refused
    public void deleteRun(UUID id, @Header(IF_MATCH) @Nullable String ifMatch) {
        store.delete(id, new Preconditions(ifMatch, null));
    }

    private static String etag(String digest) {
        return '"' + digest + '"';
    }

    private static String nextLink(@Nullable String student, int limit, Cursor next) {
        UriBuilder uri =
                UriBuilder.of("/runs")
                        .queryParam("limit", limit)
                        .queryParam("student", student) // left out if null
                        .queryParam("cursor", next);
        return "<%s>; rel=\"next\"".formatted(uri);
    }
}
