package se.digipunkt.server.terminal.use;

import jakarta.inject.Singleton;

import se.digipunkt.server.disclosure.Counts;
import se.digipunkt.server.disclosure.Disclosure;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Adds up the months, and hides what is so small that it could point at somebody.
@Singleton
final class UseReading {

    private static final List<Kind> ANSWERS = List.of(Kind.DONE, Kind.PARTLY, Kind.NOT);

    private final UseTable table;
    private final Places places;
    private final Disclosure disclosure;
    private final WriteGate gate;
    private final Clock clock;

    UseReading(UseTable table, Places places, Disclosure disclosure, WriteGate gate, Clock clock) {
        this.table = table;
        this.places = places;
        this.disclosure = disclosure;
        this.gate = gate;
        this.clock = clock;
    }

    /// Of a month that runs nothing is told: who asks twice would see what came between.
    MonthOfUse of(Scope scope, YearMonth month) {
        boolean over = month.isBefore(YearMonth.from(SwedishTime.dayOf(clock.instant())));
        List<String> ids = over ? places.idsIn(scope) : List.of();
        List<UseSum> sums =
                ids.isEmpty()
                        ? List.of()
                        : gate.read(
                                () ->
                                        table.sum(
                                                ids,
                                                month.atDay(1).toString(),
                                                month.atEndOfMonth().toString()));
        return month(month, new Tally(sums), hidden(sums));
    }

    /// What is hidden at one place is hidden in every sum that has the place in it. So a sum tells
    /// nothing that its places do not tell by themselves, and none is found by subtracting.
    private Set<String> hidden(List<UseSum> sums) {
        Set<String> hidden = new TreeSet<>();
        sums.stream()
                .collect(Collectors.groupingBy(UseSum::place))
                .values()
                .forEach(ofPlace -> hidden.addAll(hidden(new Tally(ofPlace))));
        return hidden;
    }

    private Set<String> hidden(Tally place) {
        Set<String> hidden = new TreeSet<>(disclosure.hidden(counts(place)));
        if (areAnswersSmall(place) || dependsOn(hidden)) {
            for (Kind kind : ANSWERS) {
                hidden.add("all:" + kind.code());
                place.answeredThemes().forEach(theme -> hidden.add(id(kind, theme)));
            }
        }
        return hidden;
    }

    /// A session has one answer at most, of a theme it looked at: answers bound both.
    private static boolean dependsOn(Set<String> hidden) {
        return hidden.stream()
                .anyMatch(
                        id ->
                                id.startsWith(Kind.SESSION.code() + ":")
                                        || id.startsWith(Kind.THEME.code() + ":"));
    }

    /// True where an answer, or what is left of sessions without one, could point at somebody.
    private boolean areAnswersSmall(Tally place) {
        long answers = ANSWERS.stream().mapToLong(place::total).sum();
        return ANSWERS.stream()
                        .flatMap(kind -> place.of(kind).values().stream())
                        .anyMatch(this::isSmall)
                || (answers > 0 && isSmall(place.total(Kind.SESSION) - answers))
                || place.answeredThemes().stream()
                        .anyMatch(
                                theme ->
                                        isSmall(
                                                place.times(Kind.THEME, theme)
                                                        - place.answers(theme)));
    }

    private MonthOfUse month(YearMonth month, Tally tally, Set<String> hidden) {
        Map<Kind, List<Shown>> shown = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            shown.put(kind, shown(tally, kind, hidden));
        }
        return new MonthOfUse(
                month,
                one("session:", tally.total(Kind.SESSION), hidden),
                shown.getOrDefault(Kind.LANGUAGE, List.of()),
                shown.getOrDefault(Kind.LENGTH, List.of()),
                shown.getOrDefault(Kind.ENDED, List.of()),
                shown.getOrDefault(Kind.AID, List.of()),
                shown.getOrDefault(Kind.THEME, List.of()),
                ANSWERS.stream()
                        .map(
                                kind ->
                                        new Shown(
                                                kind.code(),
                                                tally.total(kind),
                                                hidden.contains("all:" + kind.code())))
                        .toList(),
                byTheme(tally, hidden));
    }

    private boolean isSmall(long times) {
        return times > 0 && times < disclosure.threshold();
    }

    /// The most frequent first; among those that are hidden their order says nothing.
    private static List<Shown> shown(Tally tally, Kind kind, Set<String> hidden) {
        return tally.of(kind).entrySet().stream()
                .map(
                        entry ->
                                new Shown(
                                        entry.getKey(),
                                        entry.getValue(),
                                        hidden.contains(id(kind, entry.getKey()))))
                .sorted(
                        Comparator.comparing(Shown::hidden)
                                .thenComparing(one -> one.hidden() ? 0 : -one.times())
                                .thenComparing(Shown::value))
                .toList();
    }

    private static List<MonthOfUse.Answers> byTheme(Tally tally, Set<String> hidden) {
        return tally.answeredThemes().stream()
                .map(
                        theme ->
                                new MonthOfUse.Answers(
                                        theme,
                                        answer(tally, Kind.DONE, theme, hidden),
                                        answer(tally, Kind.PARTLY, theme, hidden),
                                        answer(tally, Kind.NOT, theme, hidden)))
                .toList();
    }

    private static Shown answer(Tally tally, Kind kind, String theme, Set<String> hidden) {
        return new Shown(
                kind.code(),
                tally.of(kind).getOrDefault(theme, 0L),
                hidden.contains(id(kind, theme)));
    }

    private static Shown one(String id, long times, Set<String> hidden) {
        return new Shown("", times, hidden.contains(id));
    }

    private static String id(Kind kind, String value) {
        return kind.code() + ":" + value;
    }

    /// Everything of sessions that stands on the page of a month, and what everybody can reckon
    /// from it: each session has one language, one length and one end, and an aid or not.
    private static Counts counts(Tally tally) {
        String sessions = id(Kind.SESSION, "");
        long all = tally.total(Kind.SESSION);
        Counts counts = Counts.none().people(sessions, all);
        for (Kind kind : List.of(Kind.LANGUAGE, Kind.LENGTH, Kind.ENDED)) {
            List<String> parts = people(counts, tally, kind);
            if (!parts.isEmpty()) {
                counts.sum(sessions, parts);
            }
        }
        aids(counts, tally, all);
        several(counts, Kind.THEME, tally.of(Kind.THEME), sessions, all);
        return counts;
    }

    /// A session has no aid, or one at least: what is left beside *none* bounds each of them.
    private static void aids(Counts counts, Tally tally, long all) {
        Map<String, Long> aids = new TreeMap<>(tally.of(Kind.AID));
        if (aids.isEmpty()) {
            return;
        }
        Long none = aids.remove(Uses.NONE);
        long any = none == null ? all : all - none;
        long rows = aids.values().stream().mapToLong(Long::longValue).sum();
        counts.unpublished("aid:any", any)
                .unpublished("aid:rows", rows)
                .unpublished("aid:again", rows - any)
                .sum("aid:rows", List.of("aid:any", "aid:again"));
        if (none == null) {
            counts.sum(id(Kind.SESSION, ""), List.of("aid:any"));
        } else {
            String without = id(Kind.AID, Uses.NONE);
            counts.people(without, none).sum(id(Kind.SESSION, ""), List.of(without, "aid:any"));
        }
        several(counts, Kind.AID, aids, "aid:any", any);
        counts.sum("aid:rows", aids.keySet().stream().map(aid -> id(Kind.AID, aid)).toList());
    }

    /// Of these a session may have several: each is part of all, and the rest has it not.
    private static void several(
            Counts counts, Kind kind, Map<String, Long> values, String total, long all) {
        values.forEach(
                (value, times) -> {
                    String with = id(kind, value);
                    String without = with + ":without";
                    counts.people(with, times)
                            .unpublished(without, all - times)
                            .sum(total, List.of(with, without));
                });
    }

    private static List<String> people(Counts counts, Tally tally, Kind kind) {
        List<String> ids = new ArrayList<>();
        tally.of(kind)
                .forEach(
                        (value, times) -> {
                            counts.people(id(kind, value), times);
                            ids.add(id(kind, value));
                        });
        return ids;
    }

    /// @param sums of a place, or of several, and a month
    private record Tally(List<UseSum> sums) {

        Map<String, Long> of(Kind kind) {
            Map<String, Long> byValue = new TreeMap<>();
            sums.stream()
                    .filter(sum -> sum.what().equals(kind.code()))
                    .forEach(sum -> byValue.merge(sum.value(), sum.times(), Long::sum));
            return byValue;
        }

        long total(Kind kind) {
            return of(kind).values().stream().mapToLong(Long::longValue).sum();
        }

        long times(Kind kind, String value) {
            return of(kind).getOrDefault(value, 0L);
        }

        long answers(String theme) {
            return ANSWERS.stream().mapToLong(kind -> times(kind, theme)).sum();
        }

        Set<String> answeredThemes() {
            Set<String> themes = new TreeSet<>();
            ANSWERS.forEach(kind -> themes.addAll(of(kind).keySet()));
            return themes;
        }
    }
}
