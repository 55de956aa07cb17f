package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.errands.ErrandLists;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts records one by one, as domain.md says: for each cell all records are gone through. The
/// bus stands in Kåbdalis from 9:00 to 12:30 every day from 21 November on.
final class PlainCount {

    record Days(String from, String to) {

        /// On 20 November hours are forgotten of single days until 15 October.
        boolean forgetsHours(LocalDate day) {
            LocalDate first = LocalDate.parse(from);
            return first.getDayOfMonth() > 1
                    && YearMonth.from(first).equals(YearMonth.from(day))
                    && !day.isAfter(LocalDate.parse("2026-10-15"));
        }

        boolean has(LocalDate day) {
            return !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(to));
        }
    }

    static final List<Days> DAYS =
            List.of(
                    new Days("2026-01-01", "2026-12-31"),
                    new Days("2024-01-01", "2026-12-31"),
                    new Days("2024-11-05", "2027-01-15"),
                    new Days("2026-10-10", "2026-12-11"),
                    new Days("2026-11-05", "2026-11-29"),
                    new Days("2026-10-01", "2026-11-30"));

    private record Help(Set<String> places, LocalDate day, String hour, GuidanceRecord record) {

        /// In Jokkmokk are Kåbdalis and Porjus; a bus is where it stands.
        boolean isIn(String scope) {
            return switch (scope) {
                case "region" -> true;
                case "2510" -> places.contains("kabdalis") || places.contains("porjus");
                default -> places.contains(scope);
            };
        }

        Help in(Days days) {
            return days.forgetsHours(day) ? new Help(places, day, "", record) : this;
        }
    }

    private final List<Help> all = new ArrayList<>();
    private final List<Instant> atKabdalis = new ArrayList<>();
    private final ErrandLists errands;

    PlainCount(ErrandLists errands) {
        this.errands = errands;
    }

    void add(String place, Instant at, GuidanceRecord record) {
        add(place, at, record, record.day());
    }

    /// A correction without a day of its own keeps the one that was told first.
    void add(String place, Instant at, GuidanceRecord record, @Nullable LocalDate told) {
        LocalDate day = told == null ? LocalDate.ofInstant(at, KnownTime.ZONE) : told;
        LocalTime time = LocalTime.ofInstant(at, KnownTime.ZONE);
        Set<String> places = new HashSet<>(Set.of(place));
        boolean atStop =
                !day.isBefore(LocalDate.parse("2026-11-21"))
                        && !time.isBefore(LocalTime.of(9, 0))
                        && time.isBefore(LocalTime.of(12, 30));
        if (place.equals("bussen") && told == null && (atStop || isUnderWay(at))) {
            places.add("kabdalis");
            atKabdalis.add(at);
        }
        String hour = told == null ? "%02d".formatted(time.getHour()) : "";
        all.add(new Help(places, day, hour, record));
    }

    /// The bus stays where it has helped within the hour, as far as that was known then.
    private boolean isUnderWay(Instant at) {
        return atKabdalis.stream()
                .anyMatch(help -> !help.isAfter(at) && help.isAfter(at.minus(Duration.ofHours(1))));
    }

    List<Figures.Row> rows(CrossTabulation table, String scope, Days days) {
        List<Help> inScope =
                all.stream()
                        .filter(help -> help.isIn(scope) && days.has(help.day()))
                        .map(help -> help.in(days))
                        .toList();
        Set<Map<By, String>> cells = new HashSet<>();
        inScope.forEach(help -> cells.addAll(cells(help, table)));
        return cells.stream().map(cell -> row(cell, inScope)).toList();
    }

    private Set<Map<By, String>> cells(Help help, CrossTabulation table) {
        Set<Map<By, String>> cells = new HashSet<>();
        for (String errand : help.record().errands()) {
            List<String> needed = errands.competences(errand);
            for (String competence : needed.isEmpty() ? List.of("") : needed) {
                Map<By, String> cell = new EnumMap<>(By.class);
                table.by().forEach(by -> cell.put(by, value(by, help, errand, competence)));
                cells.add(cell);
            }
        }
        return cells;
    }

    private Figures.Row row(Map<By, String> cell, List<Help> inScope) {
        long questions = 0;
        long attendances = 0;
        long occasions = 0;
        for (Help help : inScope) {
            long matching =
                    help.record().errands().stream().filter(e -> matches(cell, help, e)).count();
            if (matching > 0) {
                boolean group = help.record().form() == GuidanceRecord.Form.GROUP;
                questions += group ? 0 : matching;
                attendances += help.record().count();
                occasions += group ? 1 : 0;
            }
        }
        Map<By, String> told = new EnumMap<>(cell);
        told.values().removeIf(String::isEmpty);
        return Figures.Row.of(told, questions, attendances, occasions);
    }

    private boolean matches(Map<By, String> cell, Help help, String errand) {
        List<String> needed = errands.competences(errand);
        return (needed.isEmpty() ? List.of("") : needed)
                .stream()
                        .anyMatch(
                                competence ->
                                        cell.entrySet().stream()
                                                .allMatch(
                                                        wanted ->
                                                                wanted.getValue()
                                                                        .equals(
                                                                                value(
                                                                                        wanted
                                                                                                .getKey(),
                                                                                        help,
                                                                                        errand,
                                                                                        competence))));
    }

    private static String value(By by, Help help, String errand, String competence) {
        GuidanceRecord record = help.record();
        return switch (by) {
            case ERRAND -> errand;
            case COMPETENCE -> competence;
            case LANGUAGE -> record.language() == null ? "" : record.language();
            case OUTCOME -> code(record.outcome());
            case BARRIER -> code(record.barrier());
            case CHANNEL -> code(record.channel());
            case FORM -> code(record.form());
            case WEEKDAY -> Integer.toString(help.day().getDayOfWeek().getValue());
            case HOUR -> help.hour();
            case AGE_BAND -> code(record.ageBand());
            case GENDER -> code(record.gender());
        };
    }

    private static String code(@Nullable Coded value) {
        return value == null ? "" : value.code();
    }
}
