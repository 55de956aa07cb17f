package se.digipunkt.server.fleet.figures;

import se.digipunkt.server.common.Swedish;
import se.digipunkt.server.fleet.availability.Minutes;
import se.digipunkt.server.fleet.figures.Availability.OfPlace;
import se.digipunkt.server.fleet.figures.AvailabilityView.Chart;
import se.digipunkt.server.fleet.figures.AvailabilityView.Line;
import se.digipunkt.server.fleet.figures.AvailabilityView.Unmeasured;
import se.digipunkt.server.fleet.shown.AvailabilityWords;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.AskedDays;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The places of a scope in tables: of a region by municipality. Those that are not measured stand
/// apart.
record Lines(AvailabilityWords words, Places places, AskedDays asked) {

    List<Chart> tables(Scope scope, List<OfPlace> all, List<OfPlace> buses) {
        List<Chart> tables = new ArrayList<>();
        if (scope instanceof Scope.Region) {
            tables.add(
                    new Chart(
                            "municipalities",
                            words.text("municipalities"),
                            words.text("municipality"),
                            Optional.of(words.text("measured-points")),
                            municipalities(all)));
        } else if (!(scope instanceof Scope.AtPlace)) {
            tables.add(table("points", "points", all));
        }
        tables.add(table("buses", "buses", buses));
        return tables.stream().filter(table -> !table.lines().isEmpty()).toList();
    }

    private Chart table(String id, String title, List<OfPlace> all) {
        return new Chart(
                id,
                words.text(title),
                words.text("place"),
                Optional.empty(),
                all.stream()
                        .filter(OfPlace::measured)
                        .map(
                                of ->
                                        new Line(
                                                of.place().name(),
                                                link(of.place().id()),
                                                "",
                                                of.minutes()))
                        .toList());
    }

    private List<Line> municipalities(List<OfPlace> all) {
        return byMunicipality(all).entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(OfPlace::measured))
                .map(entry -> municipality(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Line municipality(String code, List<OfPlace> all) {
        List<OfPlace> measured = all.stream().filter(OfPlace::measured).toList();
        return new Line(
                name(code),
                link(code),
                words.text("of", words.number(measured.size()), words.number(all.size())),
                measured.stream().map(OfPlace::minutes).reduce(Minutes.NONE, Minutes::plus));
    }

    List<Unmeasured> notMeasured(Scope scope, List<OfPlace> all) {
        Stream<OfPlace> not = all.stream().filter(of -> !of.measured());
        return scope instanceof Scope.Region
                ? byMunicipality(not.toList()).entrySet().stream()
                        .map(
                                entry ->
                                        new Unmeasured(
                                                name(entry.getKey()),
                                                link(entry.getKey()),
                                                entry.getValue().size(),
                                                entry.getValue().stream()
                                                        .mapToLong(of -> of.minutes().promised())
                                                        .sum()))
                        .toList()
                : not.map(
                                of ->
                                        new Unmeasured(
                                                of.place().name(),
                                                link(of.place().id()),
                                                1,
                                                of.minutes().promised()))
                        .toList();
    }

    private String link(String scope) {
        return "/availability/" + scope + "?" + asked.query();
    }

    /// In the order of the municipalities' names.
    private Map<String, List<OfPlace>> byMunicipality(List<OfPlace> all) {
        Map<String, List<OfPlace>> byCode =
                all.stream().collect(Collectors.groupingBy(of -> of.place().municipality()));
        Map<String, List<OfPlace>> sorted = new LinkedHashMap<>();
        byCode.entrySet().stream()
                .sorted(Comparator.comparing(entry -> name(entry.getKey()), Swedish.order()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private String name(String municipality) {
        return places.getMunicipality(municipality).name();
    }
}
