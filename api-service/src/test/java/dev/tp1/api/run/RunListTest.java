package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;
import dev.tp1.api.SharedDatabase;

import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The runs, newest first, page by page. */
@MicronautTest(transactional = false)
final class RunListTest implements SharedDatabase {
    @Inject ApiClient api;

    @Test
    void comeNewestFirstPageByPage() {
        for (int hour = 0; hour < 5; hour++) {
            api.put("/runs/" + UUID.randomUUID(), Sample.of("Ada", "M1", hour / 2, "passed"));
        }
        List<String> starts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String next = "/runs?limit=2";
        while (!next.isEmpty()) {
            var page = api.get(next);
            assertThat(page.code()).isEqualTo(200);
            starts.addAll(all("\"startedAt\":\"2026-11-23T(\\d\\d)", page.getBody().orElseThrow()));
            ids.addAll(all("\"id\":\"([^\"]+)", page.getBody().orElseThrow()));
            next = all("<(.+)>; rel=\"next\"", link(page)).stream().findFirst().orElse("");
        }
        assertThat(starts).containsExactly("02", "01", "01", "00", "00");
        assertThat(ids).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void sayHowManyQuestionsPassed() {
        api.put(Sample.PATH, Sample.whole());

        assertThat(api.get("/runs").body()).contains("\"passed\":28}");
    }

    @Test
    void areThoseOfOneStudent() {
        api.put("/runs/" + UUID.randomUUID(), Sample.of("Ada & Eve", "M1", 9, "passed"));
        api.put("/runs/" + UUID.randomUUID(), Sample.of("Ada & Eve", "M1", 10, "passed"));
        api.put("/runs/" + UUID.randomUUID(), Sample.of("Bob", "M1", 11, "passed"));

        var page = api.get("/runs?limit=1&student=Ada%20%26%20Eve");
        var last = api.get(all("<(.+)>", link(page)).getFirst());

        assertThat(page.body() + last.body()).contains("T10:", "T09:").doesNotContain("Bob");
        assertThat(link(last)).isEmpty();
    }

    private static String link(HttpResponse<?> page) {
        return page.getHeaders().get("Link", String.class, "");
    }

    private static List<String> all(String pattern, String text) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
