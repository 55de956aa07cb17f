package se.digipunkt.server.terminal.use;

import jakarta.inject.Singleton;

import se.digipunkt.server.disclosure.Counts;
import se.digipunkt.server.disclosure.Disclosure;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.storage.WriteGate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Adds up the months, and hides what is so small that it could point at somebody.
@Singleton
final class UseReading {

    private static final List<Kind> ANSWERS = List.of(Kind.DONE, Kind.PARTLY, Kind.NOT);

    private final UseTable table;
    private final Places places;
    private final Disclosure disclosure;
    private final WriteGate gate;

    UseReading(UseTable table, Places places, Disclosure disclosure, WriteGate gate) {
        this.table = table;
        this.places = places;
        this.disclosure = disclosure;
        this.gate = gate;
    }

    MonthOfUse of(Scope scope, YearMonth month) {
        List<String> ids = places.idsIn(scope);
        if (ids.isEmpty()) {
            return month(month, new Tally(List.of()), 0);
        }
        return gate.read(
                () -> {
                    Tally dated =
                            new Tally(
                                    table.sum(
                                            ids,
                                            month.atDay(1).toString(),
                                            month.atEndOfMonth().toString()));
                    Tally undated = new Tally(table.sum(ids, "", ""));
                    return month(month, dated, undated.of(Kind.SESSION).getOrDefault("", 0L));
                });
    }

    private MonthOfUse month(YearMonth month, Tally tally, long withoutDay) {
        Set<String> hidden = disclosure.hidden(counts(tally));
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
                byTheme(tally, hidden),
                new Shown("", withoutDay, isSmall(withoutDay)));
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

    /// Everything that stands on the page of a month, and what everybody can reckon from it: each
    /// session has one language, one length and one end, and an aid or not.
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
        for (Kind kind : ANSWERS) {
            String total = "all:" + kind.code();
            counts.people(total, tally.total(kind));
            counts.sum(total, people(counts, tally, kind));
        }
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

    /// @param sums of a scope and a month
    private record Tally(List<UseSum> sums) {

        Map<String, Long> of(Kind kind) {
            Map<String, Long> byValue = new TreeMap<>();
            sums.stream()
                    .filter(sum -> sum.what().equals(kind.code()))
                    .forEach(sum -> byValue.put(sum.value(), sum.times()));
            return byValue;
        }

        long total(Kind kind) {
            return of(kind).values().stream().mapToLong(Long::longValue).sum();
        }

        Set<String> answeredThemes() {
            Set<String> themes = new TreeSet<>();
            ANSWERS.forEach(kind -> themes.addAll(of(kind).keySet()));
            return themes;
        }
    }
}
