package dev.tp1.api.run;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The conditions that a request sets for the stored run (RFC 9110, section 13). An ETag is the
 * digest of a run in quotes.
 *
 * @param ifMatch the If-Match header: the stored run has one of these ETags, or, for {@code *},
 *     exists; null without the header
 * @param ifNoneMatch the If-None-Match header: the stored run has none of these ETags, or, for
 *     {@code *}, does not exist; null without the header
 */
record Preconditions(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    private static final Pattern ETAG = Pattern.compile("\"([^\",]*)\"");

    /** If-Match compares strongly: a weak ETag never matches. */
    private static final Pattern STRONG_ETAG = Pattern.compile("(?<!W/)" + ETAG);

    boolean requireRun() {
        return ifMatch != null;
    }

    boolean requireNoRun() {
        return isAny(ifNoneMatch);
    }

    /** The digests that the stored run may have, separated by commas; null for any. */
    @Nullable String allowedDigests() {
        return ifMatch == null || isAny(ifMatch)
                ? null
                : String.join(",", digests(STRONG_ETAG, ifMatch));
    }

    /** The digests that the stored run must not have, separated by commas; null for none. */
    @Nullable String forbiddenDigests() {
        return ifNoneMatch == null || isAny(ifNoneMatch)
                ? null
                : String.join(",", digests(ETAG, ifNoneMatch));
    }

    /** Whether all conditions hold for a stored run with this digest. */
    boolean holdFor(String digest) {
        boolean matches =
                ifMatch == null || isAny(ifMatch) || digests(STRONG_ETAG, ifMatch).contains(digest);
        boolean noneMatches =
                ifNoneMatch == null
                        || (!isAny(ifNoneMatch) && !digests(ETAG, ifNoneMatch).contains(digest));
        return matches && noneMatches;
    }

    private static boolean isAny(@Nullable String header) {
        return header != null && header.strip().equals("*");
    }

    private static List<String> digests(Pattern etag, String header) {
        return etag.matcher(header).results().map(found -> found.group(1)).toList();
    }
}
