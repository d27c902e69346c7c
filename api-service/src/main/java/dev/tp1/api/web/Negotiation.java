package dev.tp1.api.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

import java.util.List;

/** Answers in the form that the client likes best. */
public final class Negotiation {
    private Negotiation() {}

    /**
     * The one of ours that the Accept header ranks first; the first of ours where it has no
     * preference. The route must produce {@link MediaType#ALL}, since Micronaut would refuse {@code
     * text/*}.
     *
     * @throws NotAcceptableException where it takes none of ours
     */
    public static MediaType preferred(HttpRequest<?> request, List<MediaType> ours) {
        List<MediaType> accepted = request.getHeaders().accept();
        if (accepted.isEmpty()) {
            return ours.getFirst();
        }
        return accepted.stream()
                .filter(wanted -> wanted.getQualityAsNumber().signum() > 0)
                .flatMap(wanted -> ours.stream().filter(wanted::matches))
                .filter(one -> accepted.stream().noneMatch(refused -> isRefused(one, refused)))
                .findFirst()
                .orElseThrow(() -> new NotAcceptableException(ours));
    }

    private static boolean isRefused(MediaType one, MediaType refused) {
        return refused.getQualityAsNumber().signum() == 0 && refused.equals(one);
    }

    /** 200; text is sent as UTF-8. */
    public static <T> MutableHttpResponse<T> answer(MediaType type, T body) {
        MediaType sent = body instanceof String ? MediaType.of(type + "; charset=utf-8") : type;
        return HttpResponse.ok(body).contentType(sent).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
