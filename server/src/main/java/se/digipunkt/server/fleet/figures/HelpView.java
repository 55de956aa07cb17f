package se.digipunkt.server.fleet.figures;

import se.digipunkt.server.fleet.figures.AvailabilityView.Chart;
import se.digipunkt.server.fleet.figures.AvailabilityView.StripOf;
import se.digipunkt.server.fleet.shown.AvailabilityWords;
import se.digipunkt.server.places.choice.AskedDays;
import se.digipunkt.server.places.choice.Choice;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.kept.Became;
import se.digipunkt.server.places.kept.Outcome;
import se.digipunkt.server.places.kept.VisitCounts;

import java.util.List;
import java.util.Optional;

/// The page that tells whether the help was there: visits of buses, and staffed hours of points.
///
/// @param counted the days that have been: of a period that goes on, those until yesterday
/// @param byMonth true for readers who are shown whole months that are over, and no other days
/// @param confirm where the reader confirms the hours of the point; empty without a right to
record HelpView(
        AvailabilityWords words,
        String scope,
        String scopeName,
        AskedDays asked,
        List<Choice.Group> scopes,
        List<Choice.Group> periods,
        boolean begun,
        Days counted,
        boolean byMonth,
        List<Part> parts,
        String confirm,
        String read) {

    HelpView {
        scopes = List.copyOf(scopes);
        periods = List.copyOf(periods);
        parts = List.copyOf(parts);
    }

    boolean ongoing() {
        return begun && !byMonth && counted.to().isBefore(asked.days().to());
    }

    private String query() {
        return "?scope=" + scope + "&from=" + counted.from() + "&to=" + counted.to();
    }

    String visitsJson() {
        return "/api/v1/visits" + query();
    }

    String hoursJson() {
        return "/api/v1/staffed-hours" + query();
    }

    /// @param words what its parts of time are called
    /// @param table empty where nothing was promised, or nothing may be shown
    /// @param outcomes of calls, by bus
    /// @param notes what is not in the table, and why
    /// @param calls of the one bus, the newest first, for those of the bus
    /// @param strip the last 90 days of a place
    record Part(
            String id,
            AvailabilityWords words,
            Optional<Chart> table,
            List<Outcomes> outcomes,
            List<CallLine> calls,
            List<String> notes,
            Optional<StripOf> strip) {

        Part {
            outcomes = List.copyOf(outcomes);
            calls = List.copyOf(calls);
            notes = List.copyOf(notes);
        }

        boolean nothing() {
            return table.isEmpty() && notes.isEmpty();
        }
    }

    /// One call, or a visit that nobody had planned.
    record CallLine(String stop, Became became) {}

    /// Calls of a bus by what became of them.
    record Outcomes(String name, VisitCounts counts) {

        static List<Outcome> kinds() {
            return List.of(Outcome.values());
        }
    }
}
