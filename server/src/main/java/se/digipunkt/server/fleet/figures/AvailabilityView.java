package se.digipunkt.server.fleet.figures;

import se.digipunkt.server.fleet.availability.Minutes;
import se.digipunkt.server.fleet.daily.Waiting;
import se.digipunkt.server.fleet.shown.AvailabilityWords;
import se.digipunkt.server.fleet.shown.Strip;
import se.digipunkt.server.places.choice.AskedDays;
import se.digipunkt.server.places.choice.Choice;
import se.digipunkt.server.places.choice.Days;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The page of a scope's availability.
///
/// @param counted the days that have been: of a period that goes on, those until yesterday
/// @param tables of the municipalities or points, and of the buses
/// @param notMeasured places without a kiosk in the period, or municipalities with such
/// @param selfReported what those who keep points without a kiosk say, where any does
/// @param notCounted places of those with days of the period that ought to be counted and are not
/// @param firstTold of a place that is measured, where it is a day of the period
/// @param strips the last 90 days of a place, or of each of a municipality's
/// @param sample true when some of it is made up
record AvailabilityView(
        AvailabilityWords words,
        String scope,
        String scopeName,
        AskedDays asked,
        List<Choice.Group> scopes,
        List<Choice.Group> periods,
        State state,
        Days counted,
        List<Tile> tiles,
        List<Chart> tables,
        List<Unmeasured> notMeasured,
        Optional<HelpView.Part> selfReported,
        List<NotCounted> notCounted,
        Optional<LocalDate> firstTold,
        List<StripOf> strips,
        boolean sample,
        String read) {

    AvailabilityView {
        scopes = List.copyOf(scopes);
        periods = List.copyOf(periods);
        tiles = List.copyOf(tiles);
        tables = List.copyOf(tables);
        notMeasured = List.copyOf(notMeasured);
        notCounted = List.copyOf(notCounted);
        strips = List.copyOf(strips);
    }

    enum State {
        NOT_BEGUN,
        NOT_MEASURED,
        MEASURED
    }

    /// True when more of the period is to come.
    boolean ongoing() {
        return state != State.NOT_BEGUN && counted.to().isBefore(asked.days().to());
    }

    /// Ids of places are never four digits.
    boolean ofManyPlaces() {
        return scope.matches("region|[0-9]{4}");
    }

    boolean isPlace() {
        return strips.size() == 1 && strips.getFirst().link().isEmpty();
    }

    private String apiQuery() {
        return "?scope=" + scope + "&from=" + counted.from() + "&to=" + counted.to();
    }

    String json() {
        return "/api/v1/availability" + apiQuery();
    }

    String csv() {
        return "/api/v1/availability.csv" + apiQuery() + "&spreadsheet=true";
    }

    String csvByDay() {
        return csv() + "&by=day";
    }

    /// A figure that sums up.
    record Tile(String name, String value, boolean known, List<String> notes) {
        Tile {
            notes = List.copyOf(notes);
        }
    }

    /// A table whose shares are bars as well.
    ///
    /// @param measured head of the column that says how many points are measured; empty without one
    record Chart(
            String id, String title, String named, Optional<String> measured, List<Line> lines) {
        Chart {
            lines = List.copyOf(lines);
        }

        /// All lines as one; none for a single line.
        Optional<Minutes> total() {
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(
                            lines.stream().map(Line::minutes).reduce(Minutes.NONE, Minutes::plus));
        }
    }

    /// @param measured how many of the points are; empty without the column
    record Line(String name, String link, String measured, Minutes minutes) {

        /// Percent of the bar's width before a part, and of the part itself.
        String width(long part) {
            return String.format(
                    Locale.ROOT, "%.2f%%", part * 100.0 / Math.max(1, minutes.promised()));
        }
    }

    /// @param count of places
    record Unmeasured(String name, String link, int count, long promised) {}

    record NotCounted(String name, Waiting days) {}

    /// @param link empty where it is the place of the page
    record StripOf(String name, String link, Strip strip) {}
}
