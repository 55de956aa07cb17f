package se.digipunkt.server.followup;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.followup.Completeness.PlaceState;
import se.digipunkt.server.followup.Completeness.State;
import se.digipunkt.server.followup.Report.Cell;
import se.digipunkt.server.followup.Report.Column;
import se.digipunkt.server.followup.Report.Level;
import se.digipunkt.server.followup.Report.Row;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Questions and attendances by place; in the region's report below the sums of municipalities.
final class PlaceRows {

    static final String TABLE = "by-place";

    private final Findings findings;
    private final Published published;
    private final Words words;
    private final Places places;
    private final Map<String, PlaceState> states;

    PlaceRows(Findings findings, Words words, Places places) {
        this.findings = findings;
        this.published = findings.now();
        this.words = words;
        this.places = places;
        this.states =
                findings.completeness().places().stream()
                        .collect(Collectors.toMap(PlaceState::id, Function.identity()));
    }

    Report.Tabulation table() {
        List<Row> rows = new ArrayList<>();
        findings.groups().forEach(group -> add(group, rows));
        rows.add(
                row(
                        Level.TOTAL,
                        "total",
                        new Cell.Name(words.text("place.total"), null),
                        told(findings.completeness().places()),
                        published.questions(),
                        published.attendances()));
        return new Report.Tabulation(
                TABLE,
                words.text("table.by-place"),
                words.text("table.by-place.note"),
                List.of(
                        new Column("place", words.text("column.place")),
                        new Column("state", words.text("column.state")),
                        new Column("questions", words.text("column.questions")),
                        new Column("attendances", words.text("column.attendances"))),
                rows);
    }

    private void add(PlaceGroup group, List<Row> rows) {
        List<PlaceState> expected = new ArrayList<>();
        List<Row> below = new ArrayList<>();
        for (Place place : group.places()) {
            PlaceState state = states.get(place.id());
            if (state != null) {
                expected.add(state);
                below.add(row(place, state));
            }
        }
        if (expected.isEmpty()) {
            return;
        }
        if (findings.scope() instanceof Scope.Region) {
            rows.add(
                    row(
                            Level.GROUP,
                            group.code(),
                            new Cell.Name(nameOf(group), linkTo(group)),
                            told(expected),
                            published.questions(group),
                            published.attendances(group)));
        }
        rows.addAll(below);
    }

    private String nameOf(PlaceGroup group) {
        return group.code().equals(PlaceGroup.BUSES)
                ? words.text("place.buses")
                : places.getMunicipality(group.code()).name();
    }

    private @Nullable String linkTo(PlaceGroup group) {
        return group.code().equals(PlaceGroup.BUSES)
                ? null
                : "/follow-up/" + group.code() + "/" + findings.period().text();
    }

    private Row row(Place place, PlaceState state) {
        return row(
                Level.PLAIN,
                place.id(),
                new Cell.Name(
                        place.name(), "/follow-up/" + place.id() + "/" + findings.period().text()),
                new Cell.Told(state.state(), words.text("state." + state.state().code())),
                published.questions(place),
                published.attendances(place));
    }

    /// How many of several places have reported.
    private Cell.Told told(List<PlaceState> expected) {
        long reported = expected.stream().filter(place -> place.state() == State.REPORTED).count();
        return new Cell.Told(
                reported == 0 ? State.NOT_HEARD : State.REPORTED,
                words.text("state.some", reported, expected.size()));
    }

    private static Row row(
            Level level, String code, Cell.Name name, Cell.Told told, Value asked, Value helped) {
        return new Row(
                level, code, List.of(name, told, new Cell.Number(asked), new Cell.Number(helped)));
    }
}
