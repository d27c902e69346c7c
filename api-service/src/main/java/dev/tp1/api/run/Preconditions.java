package dev.tp1.api.run;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What must hold of the stored run for a request to be served (RFC 9110).
 *
 * @param ifMatch the header as it came: the run has one of these ETags; null where the client sets
 *     no such condition
 * @param ifNoneMatch the run has none of these, or with {@code *} there is none; null as above
 */
record Preconditions(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    private static final Pattern TAG = Pattern.compile("\"([^\",]*)\"");

    /** If-Match compares strongly: a weak tag never matches, and is left out. */
    private static final Pattern STRONG_TAG = Pattern.compile("(?<!W/)" + TAG);

    /** There must be a run. */
    boolean needOne() {
        return ifMatch != null;
    }

    /** There must be no run. */
    boolean needNone() {
        return isAny(ifNoneMatch);
    }

    /** The digests of If-Match with commas between; null where any will do. */
    @Nullable String oneOf() {
        return ifMatch == null || isAny(ifMatch)
                ? null
                : String.join(",", listed(STRONG_TAG, ifMatch));
    }

    /** The digests of If-None-Match with commas between; null where it lists none. */
    @Nullable String noneOf() {
        return ifNoneMatch == null || isAny(ifNoneMatch)
                ? null
                : String.join(",", listed(TAG, ifNoneMatch));
    }

    /** For a run that is stored. */
    boolean holdFor(String digest) {
        boolean matches =
                ifMatch == null || isAny(ifMatch) || listed(STRONG_TAG, ifMatch).contains(digest);
        return matches && !needNone() && !excludes(digest);
    }

    private boolean excludes(String digest) {
        return ifNoneMatch != null && listed(TAG, ifNoneMatch).contains(digest);
    }

    private static boolean isAny(@Nullable String header) {
        return header != null && header.strip().equals("*");
    }

    private static List<String> listed(Pattern tag, String header) {
        return tag.matcher(header).results().map(found -> found.group(1)).toList();
    }
}
