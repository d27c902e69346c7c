package dev.tp1.api.run;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The precondition of a PUT (RFC 9110, If-Match): the stored run must have one of these ETags.
 *
 * @param header as it came; null where the client sets no condition
 */
record IfMatch(@Nullable String header) {
    /** A weak tag never matches here, and is left out. */
    private static final Pattern STRONG_TAG = Pattern.compile("(?<!W/)\"([^\",]*)\"");

    boolean isGiven() {
        return header != null;
    }

    /** With commas between; null where any will do. */
    @Nullable String digests() {
        return header == null || header.strip().equals("*")
                ? null
                : String.join(",", listed(header));
    }

    boolean holdsFor(String digest) {
        return header == null || header.strip().equals("*") || listed(header).contains(digest);
    }

    private static List<String> listed(String header) {
        return STRONG_TAG.matcher(header).results().map(tag -> tag.group(1)).toList();
    }
}
