package se.digipunkt.server.coverage.population;

import org.jspecify.annotations.Nullable;

/// What is said of a file beside it.
///
/// @param year of all its rows; 0 when they tell it themselves
/// @param source who is named beside the figures
record Given(int year, String source) {

    private static final int LONGEST = 80;

    Given(@Nullable Integer year, @Nullable String source) {
        this(
                year == null ? 0 : year,
                source == null || source.isBlank() ? "SCB" : cut(source.strip()));
    }

    private static String cut(String source) {
        return source.length() > LONGEST ? source.substring(0, LONGEST) : source;
    }
}
