package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.wording.BehindDoors;
import se.digipunkt.server.places.wording.HoursForm;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What kiosks are told about points beside what is promised: the rules in words, and what was
/// announced.
@Singleton
final class Telling {

    /// More than a region of two thousand points writes; a text's words take some kilobytes.
    private static final int MOST_TEXTS = 5_000;

    private final WriteGate gate;
    private final HoursHistory history;
    private final ExceptionTable exceptions;
    private final PlaceChangeTable changes;
    private final Map<String, HoursWords> words;
    private final ByText<Map<String, List<Settings.Line>>> told =
            new ByText<>(MOST_TEXTS, this::inWords);

    /// Hours of help as far as the doors are open, by both texts.
    private final ByText<String> behindDoors = new ByText<>(MOST_TEXTS, Telling::behindDoors);

    Telling(
            WriteGate gate,
            HoursHistory history,
            ExceptionTable exceptions,
            PlaceChangeTable changes,
            Messages messages) {
        this.gate = gate;
        this.history = history;
        this.exceptions = exceptions;
        this.changes = changes;
        this.words =
                Arrays.stream(Language.values())
                        .collect(
                                Collectors.toMap(
                                        Language::tag,
                                        language -> HoursWords.in(messages, language)));
    }

    /// Grows with every change of places, from whatever server.
    long changes() {
        return gate.read(changes::changes);
    }

    /// Hours in force and those that begin by a day, in words, by the points' ids.
    Map<String, List<Settings.Hours>> hours(Collection<ServicePoint> points, LocalDate last) {
        if (points.isEmpty()) {
            return Map.of();
        }
        List<String> ids = points.stream().map(ServicePoint::id).toList();
        Map<String, List<HoursRow>> versions =
                gate.read(() -> history.of(ids)).stream()
                        .collect(Collectors.groupingBy(HoursRow::place));
        Map<String, List<Settings.Hours>> inWords = new HashMap<>();
        for (ServicePoint point : points) {
            List<HoursRow> rows = versions.getOrDefault(point.id(), List.of());
            if (!rows.isEmpty()) {
                List<HoursRow> there = Validity.of(point).cutRows(point.id(), rows);
                inWords.put(point.id(), hours(there, last));
            }
        }
        return inWords;
    }

    /// Where hours end without others, it is told that they do.
    private List<Settings.Hours> hours(List<HoursRow> versions, LocalDate last) {
        LocalDate today = history.today();
        List<Settings.Hours> inWords = new ArrayList<>();
        for (HoursRow version : versions) {
            if (!version.validFrom().isAfter(today)) {
                inWords.clear();
                inWords.addAll(hours(version, null));
            } else if (!version.validFrom().isAfter(last)) {
                boolean ends = version.isEmpty() && !inWords.isEmpty();
                inWords.addAll(
                        ends
                                ? List.of(hours(version.validFrom(), "both", "off"))
                                : hours(version, version.validFrom()));
            }
        }
        return inWords;
    }

    private List<Settings.Hours> hours(HoursRow version, @Nullable LocalDate from) {
        String opening = version.openingHours();
        String staffed = version.staffedHours();
        List<Settings.Hours> told = new ArrayList<>();
        if (staffed != null) {
            told.add(
                    opening == null
                            ? hours(from, "both", staffed)
                            : hours(from, "staffed", behindDoors.of(staffed + '\n' + opening)));
        }
        if (opening != null) {
            told.add(hours(from, staffed == null ? "both" : "access", opening));
        }
        return told;
    }

    /// As it was written where nobody can say it in rows.
    private static String behindDoors(String texts) {
        String[] both = texts.split("\n", 2);
        return OpeningHours.read(both[0]) instanceof Reading.Understood(OpeningHours help)
                        && OpeningHours.read(both[1])
                                instanceof Reading.Understood(OpeningHours doors)
                ? BehindDoors.rules(help, doors)
                        .filter(cut -> !cut.equals(help))
                        .map(OpeningHours::text)
                        .orElse(both[0])
                : both[0];
    }

    private Settings.Hours hours(@Nullable LocalDate from, String kind, String text) {
        return new Settings.Hours(from, kind, text, told.of(text));
    }

    /// Nothing of hours that cannot be said whole.
    private Map<String, List<Settings.Line>> inWords(String text) {
        if (!(OpeningHours.read(text) instanceof Reading.Understood(OpeningHours hours))) {
            return Map.of();
        }
        Optional<HoursForm> form = HoursForm.of(hours);
        Map<String, List<Settings.Line>> inWords = new HashMap<>();
        words.forEach(
                (language, said) -> {
                    List<HoursWords.Line> lines = said.wholeWeek(hours, form);
                    if (!lines.isEmpty()) {
                        inWords.put(
                                language,
                                lines.stream()
                                        .map(line -> new Settings.Line(line.when(), line.hours()))
                                        .toList());
                    }
                });
        return Map.copyOf(inWords);
    }

    /// What was announced for a time, in order.
    ///
    /// @param hours of the place: what changes nothing of them is not told
    List<Settings.DatedException> exceptions(
            Place place, PromisedTime hours, Instant from, Instant to) {
        List<ExceptionRow> all = gate.read(() -> exceptions.listAfter(List.of(place.id()), from));
        return ExceptionRow.toldOnce(all).stream()
                .filter(row -> row.startsAt().isBefore(to))
                .filter(row -> changes(place, hours, row))
                .map(
                        row ->
                                new Settings.DatedException(
                                        row.startsAt(),
                                        row.endsAt(),
                                        row.kind(),
                                        row.effect(),
                                        row.reason()))
                .toList();
    }

    private static boolean changes(Place place, PromisedTime hours, ExceptionRow row) {
        return place instanceof ServicePoint point
                ? Validity.of(point).isChanged(hours, row.dated())
                : hours.isChangedBy(row.dated());
    }
}
