package se.digipunkt.server.guidance.figures;

import se.digipunkt.server.guidance.By;
import se.digipunkt.server.places.choice.Days;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a reader wants to see of a scope.
///
/// @param by one characteristic, or two that may be crossed, in the order asked
/// @param measure what is drawn; the other two stand beside it
/// @param from the first day as it was typed
/// @param to the last day as it was typed
record Asked(Days days, List<By> by, Measure measure, String from, String to) {

    Asked {
        by = List.copyOf(by);
    }

    Asked(Days days, List<By> by, Measure measure) {
        this(days, by, measure, days.from().toString(), days.to().toString());
    }

    Set<By> bySet() {
        return EnumSet.copyOf(by);
    }

    boolean crossed() {
        return by.size() > 1;
    }

    /// The query of the page.
    String query() {
        return (days.period() == null
                        ? "from=" + days.from() + "&to=" + days.to()
                        : "period=" + days.period().text())
                + by.stream().map(one -> "&by=" + one.code()).collect(Collectors.joining())
                + (measure == Measure.QUESTIONS ? "" : "&measure=" + measure.code());
    }

    /// The query of the API.
    String apiQuery(String scope) {
        return "scope="
                + URLEncoder.encode(scope, StandardCharsets.UTF_8)
                + "&from="
                + days.from()
                + "&to="
                + days.to()
                + "&by="
                + by.stream().map(By::code).collect(Collectors.joining(","));
    }
}
