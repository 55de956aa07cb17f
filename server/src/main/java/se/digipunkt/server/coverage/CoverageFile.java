package se.digipunkt.server.coverage;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.TableStream;
import se.digipunkt.server.places.PointKind;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Coverage as tables for spreadsheets. Each row carries what was asked, the year and the method: a
/// row is copied without its header.
final class CoverageFile {

    /// What the table has a row for.
    static final List<String> TABLES = List.of("municipalities", "points", "localities");

    private static final int ROWS_AT_ONCE = 1000;

    private static final List<String> ASKED =
            List.of(
                    "help",
                    "kilometres",
                    "hoursPerWeek",
                    "from",
                    "to",
                    "population",
                    "method",
                    "comparableWithPipos");

    private CoverageFile() {}

    /// @param table one of [#TABLES]
    static InputStream of(Covered covered, String table, boolean spreadsheet) {
        List<String> asked = asked(covered);
        Iterator<List<List<String>>> parts =
                switch (table) {
                    case "points" -> parts(covered.points(), CoverageFile::point, asked);
                    case "localities" -> parts(covered.spots(), of -> spot(of, covered), asked);
                    default -> parts(covered.municipalities(), CoverageFile::municipality, asked);
                };
        return TableStream.of(header(table), parts, spreadsheet);
    }

    /// Made while they are sent: the grid of the country has more rows than anybody wants to hold.
    private static <T> Iterator<List<List<String>>> parts(
            List<T> items, Function<T, List<String>> row, List<String> asked) {
        return Stream.iterate(0, from -> from < items.size(), from -> from + ROWS_AT_ONCE)
                .map(from -> items.subList(from, Math.min(items.size(), from + ROWS_AT_ONCE)))
                .map(part -> part.stream().map(row).map(cells -> joined(cells, asked)).toList())
                .iterator();
    }

    private static List<String> header(String table) {
        List<String> own =
                switch (table) {
                    case "points" ->
                            List.of(
                                    "id",
                                    "name",
                                    "kinds",
                                    "municipality",
                                    "lat",
                                    "lon",
                                    "pointHoursPerWeek",
                                    "gives",
                                    "nearestTo",
                                    "added");
                    case "localities" ->
                            List.of(
                                    "id",
                                    "name",
                                    "municipality",
                                    "lat",
                                    "lon",
                                    "people",
                                    "nearest",
                                    "wayKilometres",
                                    "reached");
                    default ->
                            List.of(
                                    "code",
                                    "municipality",
                                    "counted",
                                    "reached",
                                    "inhabitants",
                                    "outside");
                };
        return joined(own, ASKED);
    }

    private static List<String> asked(Covered covered) {
        CoverageQuery asked = covered.asked();
        return List.of(
                asked.help().code(),
                asked.kilometres().toPlainString(),
                asked.hours().toPlainString(),
                asked.days().days().from().toString(),
                asked.days().days().to().toString(),
                asked.population().text(),
                "great-circle*" + covered.detour().usual(),
                "false");
    }

    private static List<String> joined(List<String> row, List<String> asked) {
        return Stream.concat(row.stream(), asked.stream()).toList();
    }

    private static List<String> municipality(Covered.OfMunicipality of) {
        return List.of(
                of.municipality().code(),
                of.municipality().name(),
                cell(of.sum().counted()),
                cell(of.sum().reached()),
                cell(of.sum().inhabitants()),
                cell(of.sum().outside()));
    }

    private static List<String> point(Covered.OfPoint of) {
        return List.of(
                of.point().id(),
                of.point().name(),
                of.point().kinds().stream().map(PointKind::code).collect(Collectors.joining(" ")),
                of.point().municipality(),
                cell(of.point().lat()),
                cell(of.point().lon()),
                of.areHoursKnown() ? cell(Rounding.hours(of.hoursPerWeek())) : "",
                cell(of.gives()),
                cell(of.nearestTo()),
                cell(of.added()));
    }

    private static List<String> spot(Covered.OfSpot of, Covered covered) {
        return List.of(
                of.spot().id(),
                of.spot().name(),
                of.spot().municipality(),
                cell(of.spot().centre().lat()),
                cell(of.spot().centre().lon()),
                of.isCounted() ? cell(of.spot().people()) : "",
                of.nearest() == null ? "" : of.nearest().id(),
                Double.isInfinite(of.metres()) ? "" : cell(Rounding.kilometres(of.metres())),
                cell(of.within(covered.asked())));
    }

    private static String cell(@Nullable Object told) {
        return told == null ? "" : told.toString();
    }
}
