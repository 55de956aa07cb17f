package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What a program says that it has seen: the header `If-Match` (RFC 9110, 13.1.1).
public final class IfMatch {

    private IfMatch() {}

    /// A version as an entity tag.
    public static String tag(String version) {
        return '"' + version + '"';
    }

    /// @param header null when anything is right
    /// @param tag of what is there
    public static boolean names(@Nullable String header, String tag) {
        return header == null
                || header.strip().equals("*")
                || Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag::equals);
    }
}
