package se.digipunkt.server.coverage;

import se.digipunkt.server.coverage.population.PopulationKind;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.choice.Choice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The page of coverage.
///
/// @param reachedBefore of the same people in the period before
/// @param allFar places with too long a way, the longest first
/// @param kilometres as it was typed, or as it is shown
/// @param hours likewise
/// @param periods that can be chosen
/// @param populations likewise
/// @param names of municipalities by their code
record CoverageView(
        CoverageWords words,
        Covered covered,
        long reachedBefore,
        List<Covered.OfSpot> allFar,
        String kilometres,
        String hours,
        List<Choice.Group> periods,
        List<Choice> populations,
        Map<String, String> names) {

    /// More rows than that nobody reads; the table has them all.
    private static final int MOST_ROWS = 60;

    /// Noise is far less.
    private static final double MOST_MISSING = 0.02;

    CoverageView {
        allFar = List.copyOf(allFar);
        periods = List.copyOf(periods);
        populations = List.copyOf(populations);
        names = Map.copyOf(names);
    }

    CoverageQuery asked() {
        return covered.asked();
    }

    boolean ofCells() {
        return asked().population().kind() == PopulationKind.CELLS;
    }

    String method() {
        return words.method(asked().population(), covered.detour());
    }

    /// The period before and what it reached.
    String before() {
        return words.text(
                "before",
                words.choices().name(asked().before().days().days()),
                words.number(reachedBefore));
    }

    String period() {
        return words.choices().name(asked().days().days());
    }

    /// What is asked, in a sentence's end: `10 km från bemannad hjälp minst 5 timmar i veckan`.
    String within() {
        String help = words.text("within." + asked().help().code());
        String km = words.decimal(asked().kilometres());
        return asked().hours().signum() == 0
                ? words.text("within", km, help)
                : words.text("within.hours", km, help, words.decimal(asked().hours()));
    }

    /// The answer in a sentence.
    String told() {
        return words.text(
                "told",
                words.percent(covered.total().share()),
                words.text(
                        ofCells() ? "of.cells" : "of.localities",
                        words.number(covered.total().counted())),
                within(),
                period());
    }

    long notReached() {
        return covered.total().counted() - covered.total().reached();
    }

    /// A part of the grid would make everybody else look as if they lived nowhere.
    boolean isIncomplete() {
        Long inhabitants = covered.total().inhabitants();
        Long missing = covered.total().outside();
        return ofCells()
                && inhabitants != null
                && missing != null
                && missing > inhabitants * MOST_MISSING;
    }

    List<PointKind> kinds() {
        return Arrays.asList(PointKind.values());
    }

    List<Covered.OfMunicipality> municipalities() {
        return covered.municipalities().stream()
                .filter(of -> !asked().sweden() || of.sum().counted() > 0)
                .toList();
    }

    List<Covered.OfSpot> far() {
        return allFar.stream().limit(MOST_ROWS).toList();
    }

    long moreFar() {
        return Math.max(0, allFar.size() - MOST_ROWS);
    }

    List<Covered.OfPoint> giving() {
        return covered.points().stream()
                .filter(of -> of.gives() && of.point().position().isPresent())
                .toList();
    }

    /// Points that reach nobody, each with the reason.
    Map<Covered.OfPoint, String> notGiving() {
        return covered.points().stream()
                .filter(of -> !of.gives() || of.point().position().isEmpty())
                .collect(
                        Collectors.toMap(
                                of -> of,
                                this::reason,
                                (one, other) -> one,
                                java.util.LinkedHashMap::new));
    }

    private String reason(Covered.OfPoint of) {
        if (!of.areHoursKnown()) {
            return words.text("not-giving.unknown");
        }
        if (of.hoursPerWeek() == 0) {
            return words.text("not-giving.closed");
        }
        return of.gives()
                ? words.text("not-giving.nowhere")
                : words.text("not-giving.few", words.hours(of.hoursPerWeek()));
    }

    String place(Covered.OfSpot of) {
        return of.spot().name().isEmpty() ? words.text("cell", of.spot().id()) : of.spot().name();
    }

    String municipality(Covered.OfSpot of) {
        return names.getOrDefault(of.spot().municipality(), of.spot().municipality());
    }

    String municipality(Covered.OfPoint of) {
        return names.getOrDefault(of.point().municipality(), of.point().municipality());
    }

    String people(Covered.OfSpot of) {
        return words.number(of.spot().counted() ? Long.valueOf(of.spot().people()) : null);
    }

    /// The page of the same question without its answer's address.
    String here() {
        return "/coverage" + asked().query();
    }

    String trial() {
        return "/coverage/trial" + asked().query();
    }

    String next() {
        return "/coverage/next" + asked().query();
    }

    String json() {
        return "/api/v1/coverage" + asked().query();
    }

    String geoJson() {
        return "/api/v1/coverage.geojson" + asked().query();
    }

    /// @param table one of [CoverageFile#TABLES]
    String csv(String table) {
        return "/api/v1/coverage.csv" + asked().query() + "&table=" + table + "&spreadsheet=true";
    }
}
