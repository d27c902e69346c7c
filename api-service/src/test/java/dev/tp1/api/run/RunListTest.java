package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.RunningApi;
import dev.tp1.fixture.Tp1Database;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The runs, newest first, page by page. */
final class RunListTest {
    private static final Tp1Database DATABASE = Tp1Database.empty();
    private static final RunningApi API = RunningApi.on(DATABASE).awaitReady();

    @BeforeEach
    void forgetEveryRun() {
        DATABASE.run("TRUNCATE run CASCADE");
    }

    @AfterAll
    static void close() {
        API.close();
    }

    @Test
    void comeNewestFirstPageByPage() {
        for (int hour = 0; hour < 5; hour++) {
            API.put("/runs/" + UUID.randomUUID(), Sample.of("Ada", "M1", hour / 2, "passed"));
        }
        List<String> starts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String next = "/runs?limit=2";
        while (!next.isEmpty()) {
            var page = API.get(next);
            assertThat(page.statusCode()).isEqualTo(200);
            starts.addAll(all("\"startedAt\":\"2026-11-23T(\\d\\d)", page.body()));
            ids.addAll(all("\"id\":\"([^\"]+)", page.body()));
            next = all("<(.+)>; rel=\"next\"", link(page)).stream().findFirst().orElse("");
        }
        assertThat(starts).containsExactly("02", "01", "01", "00", "00");
        assertThat(ids).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void sayHowManyQuestionsPassed() {
        API.put(Sample.PATH, Sample.whole());

        assertThat(API.get("/runs").body()).contains("\"passed\":28}");
    }

    @Test
    void areThoseOfOneStudent() {
        API.put("/runs/" + UUID.randomUUID(), Sample.of("Ada & Eve", "M1", 9, "passed"));
        API.put("/runs/" + UUID.randomUUID(), Sample.of("Ada & Eve", "M1", 10, "passed"));
        API.put("/runs/" + UUID.randomUUID(), Sample.of("Bob", "M1", 11, "passed"));

        var page = API.get("/runs?limit=1&student=Ada%20%26%20Eve");
        var last = API.get(all("<(.+)>", link(page)).getFirst());

        assertThat(page.body() + last.body()).contains("T10:", "T09:").doesNotContain("Bob");
        assertThat(link(last)).isEmpty();
    }

    private static String link(HttpResponse<?> page) {
        return page.headers().firstValue("Link").orElse("");
    }

    private static List<String> all(String pattern, String text) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
