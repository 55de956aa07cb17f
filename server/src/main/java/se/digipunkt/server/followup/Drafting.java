package se.digipunkt.server.followup;

import se.digipunkt.server.followup.Completeness.State;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Places;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Puts findings in words and in order: the report in one language.
final class Drafting {

    private final Findings findings;
    private final Words words;
    private final Guidance guidance;
    private final Places places;

    Drafting(Findings findings, Words words, Guidance guidance, Places places) {
        this.findings = findings;
        this.words = words;
        this.guidance = guidance;
        this.places = places;
    }

    Report report() {
        return new Report(
                findings.scope().text(),
                words.choices().name(findings.scope()),
                findings.period(),
                words.name(findings.period()),
                null,
                findings.ongoing(),
                findings.read(),
                notKnown(),
                List.of(knowledge()),
                findings.completeness(),
                method());
    }

    private Report.Section knowledge() {
        List<Report.Tabulation> tables = new ArrayList<>();
        if (!findings.now().tally().nobodyReported()) {
            tables.add(new ErrandRows(findings.now(), findings.period(), words, guidance).table());
        }
        if (!findings.groups().isEmpty()) {
            tables.add(new PlaceRows(findings, words, places).table());
        }
        return new Report.Section(
                1,
                "knowledge",
                words.text("section.knowledge"),
                List.of(
                        figure("questions", Published::questions),
                        figure("attendances", Published::attendances),
                        figure("occasions", Published::occasions)),
                tables);
    }

    private Report.Figure figure(String id, Function<Published, Value> value) {
        return new Report.Figure(
                id,
                words.text("figure." + id),
                id,
                value.apply(findings.now()),
                value.apply(findings.previous()),
                value.apply(findings.lastYear()));
    }

    private String notKnown() {
        Completeness completeness = findings.completeness();
        long expected = completeness.places().size();
        long missing = expected - completeness.count(State.REPORTED);
        if (expected == 0) {
            return words.text("not-known.no-places");
        }
        if (expected == 1) {
            return words.text("not-known.place." + completeness.places().get(0).state().code());
        }
        if (missing == 0) {
            return words.text("not-known.none");
        }
        long inContact = completeness.count(State.IN_CONTACT);
        return inContact == 0
                ? words.text("not-known.silent", missing, expected)
                : words.text("not-known.some", missing, expected, inContact);
    }

    private List<String> method() {
        List<String> method = new ArrayList<>();
        method.add(words.text("method.questions"));
        method.add(words.text("method.attendances"));
        method.add(words.text("method.occasions"));
        method.add(words.text("method.hidden", findings.now().threshold()));
        method.add(words.text("method.not-reported"));
        method.add(words.text("method.time"));
        if (findings.completeness().sample()) {
            method.add(words.text("method.sample"));
        }
        method.add(words.text("method.read", words.moment(findings.read())));
        return method;
    }
}
