package dev.tp1.api.web;

import static java.util.Comparator.comparing;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Answers in the form that the client likes best. */
public final class Negotiation {
    private Negotiation() {}

    /**
     * The one of ours that the Accept header gives the highest quality; of several, the one that it
     * names the most precisely; of several still, and without the header, the first of ours. The
     * route must produce {@link MediaType#ALL}, since Micronaut would refuse {@code text/*}.
     *
     * @throws NotAcceptableException where it takes none of ours
     */
    public static MediaType preferred(HttpRequest<?> request, List<MediaType> ours) {
        List<MediaType> accepted = request.getHeaders().accept();
        if (accepted.isEmpty()) {
            return ours.getFirst();
        }
        return ours.stream()
                .flatMap(type -> Offer.of(type, accepted).stream())
                .max(comparing(Offer::quality).thenComparing(Offer::precision))
                .map(Offer::type)
                .orElseThrow(() -> new NotAcceptableException(ours));
    }

    /** 200; text is sent as UTF-8. */
    public static <T> MutableHttpResponse<T> answer(MediaType type, T body) {
        MediaType sent = body instanceof String ? MediaType.of(type + "; charset=utf-8") : type;
        return HttpResponse.ok(body).contentType(sent).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** One of ours, and what of the header decides on it. */
    private record Offer(MediaType type, MediaType range) {

        /** By the most precise range that fits (RFC 9110); empty where the type is refused. */
        static Optional<Offer> of(MediaType type, List<MediaType> accepted) {
            return accepted.stream()
                    .filter(range -> range.matches(type))
                    .map(range -> new Offer(type, range))
                    .max(comparing(Offer::precision))
                    .filter(offer -> offer.quality().signum() > 0);
        }

        BigDecimal quality() {
            return range.getQualityAsNumber();
        }

        int precision() {
            if (range.getType().equals("*")) {
                return 0;
            }
            return range.getSubtype().equals("*") ? 1 : 2;
        }
    }
}
