package se.digipunkt.server.coverage;

import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.choice.Choice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The page that tells what a trial would change: before and after side by side.
///
/// @param of the question, and what is reached today
/// @param then what would be reached
/// @param points that can be closed
/// @param places that can be opened: points, and localities of the area
/// @param hours as they were typed
record TrialView(
        CoverageView of,
        Covered then,
        Trial trial,
        Trial.Known known,
        List<Choice> points,
        List<Choice.Group> places,
        String hours) {

    TrialView {
        points = List.copyOf(points);
        places = List.copyOf(places);
    }

    /// People of a municipality, or of all, before and after.
    record Row(String name, Covered.Sum before, Covered.Sum after) {

        long change() {
            return after.reached() - before.reached();
        }
    }

    CoverageWords words() {
        return of.words();
    }

    Row total() {
        return new Row(words().text("all"), of.covered().total(), then.total());
    }

    /// Municipalities in which anything changes.
    List<Row> changed() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < then.municipalities().size(); i++) {
            Municipality municipality = then.municipalities().get(i).municipality();
            Row row =
                    new Row(
                            municipality.name(),
                            of.covered().municipalities().get(i).sum(),
                            then.municipalities().get(i).sum());
            if (row.change() != 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    String change(Row row) {
        return (row.change() > 0 ? "+" : row.change() < 0 ? "−" : "±")
                + words().number(Math.abs(row.change()));
    }

    /// The same without one of its parts.
    String without(String id) {
        List<String> closed = trial.closed().stream().filter(one -> !one.equals(id)).toList();
        Map<String, BigDecimal> open = new LinkedHashMap<>(trial.hours());
        open.remove(id);
        return "/coverage/trial"
                + of.asked().query()
                + new Trial(new LinkedHashSet<>(closed), open).query();
    }

    String json() {
        return "/api/v1/coverage/trial" + of.asked().query() + trial.query();
    }
}
