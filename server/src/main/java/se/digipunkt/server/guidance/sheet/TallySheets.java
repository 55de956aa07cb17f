package se.digipunkt.server.guidance.sheet;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Ids;
import se.digipunkt.protocol.Settings.Errand;
import se.digipunkt.protocol.Settings.ErrandList;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.Tally;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Fills in and takes in the tally sheet of a place and a week.
@Singleton
final class TallySheets {

    /// More questions about one errand on one day are rather a slip of the finger.
    static final int MOST_OF_A_CELL = 200;

    /// One sheet is stored in one transaction, and kiosks wait meanwhile.
    static final int MOST_OF_A_SHEET = 2_000;

    private final Guidance guidance;
    private final Clock clock;

    TallySheets(Guidance guidance, Clock clock) {
        this.guidance = guidance;
        this.clock = clock;
    }

    /// Monday of the week of a day of which help can be told.
    ///
    /// @throws ProblemException `validation` at `/week`
    LocalDate monday(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!canBeTold(monday)) {
            throw new ProblemException(
                    WebProblem.Validation.of("/week", "out-of-range", first() + "–" + today()));
        }
        return monday;
    }

    /// The week of yesterday: on a Monday last week's paper is typed.
    LocalDate usual() {
        return monday(today().minusDays(1));
    }

    private boolean canBeTold(LocalDate monday) {
        return !monday.isAfter(today()) && !monday.plusDays(6).isBefore(first());
    }

    private LocalDate first() {
        return today().minusDays(Guidance.LATEST_DAYS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), KnownTime.ZONE);
    }

    /// The errand lists of the days, and what is logged of them.
    private record Week(List<ErrandList> lists, List<Tally> logged) {}

    /// @param faults what was typed wrong is added here, each at its cell
    SheetView view(
            Place place, LocalDate monday, String language, TypedSheet typed, List<Fault> faults) {
        List<LocalDate> dates = IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
        Week week =
                new Week(
                        dates.stream().map(guidance::errandListOn).toList(),
                        dates.stream()
                                .map(date -> guidance.tally(place.id(), date, date))
                                .toList());
        List<SheetView.Day> days =
                IntStream.range(0, 7)
                        .mapToObj(
                                i ->
                                        new SheetView.Day(
                                                dates.get(i),
                                                !dates.get(i).isAfter(today())
                                                        && !dates.get(i).isBefore(first()),
                                                week.logged().get(i).records()))
                        .toList();
        List<SheetView.Line> lines = new ArrayList<>();
        names(week, typed, language)
                .forEach(
                        (code, name) ->
                                lines.add(
                                        new SheetView.Line(
                                                code,
                                                name,
                                                cells(code, days, week, typed, faults))));
        return new SheetView(
                place.id(),
                place.name(),
                place instanceof Bus,
                typed.id(),
                days,
                lines,
                false,
                Optional.of(monday.minusWeeks(1)).filter(this::canBeTold),
                Optional.of(monday.plusWeeks(1)).filter(this::canBeTold));
    }

    /// Errands of any of the days, then others that are logged or were typed; in the words of the
    /// last day.
    private Map<String, String> names(Week week, TypedSheet typed, String language) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ErrandList list : week.lists().reversed()) {
            for (Errand errand : list.errands()) {
                names.putIfAbsent(errand.code(), errand.text(language));
            }
        }
        Set<String> others = new LinkedHashSet<>();
        week.logged().forEach(tally -> others.addAll(tally.errands().keySet()));
        typed.cells().keySet().forEach(cell -> others.add(TypedSheet.errand(cell)));
        others.forEach(code -> names.putIfAbsent(code, guidance.errandName(code, language)));
        return names;
    }

    private static List<SheetView.Cell> cells(
            String code,
            List<SheetView.Day> days,
            Week week,
            TypedSheet typed,
            List<Fault> faults) {
        List<SheetView.Cell> cells = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            SheetView.Day day = days.get(i);
            String name = TypedSheet.cell(code, day.number());
            String text = typed.typed(name);
            boolean listed =
                    week.lists().get(i).errands().stream().anyMatch(e -> e.code().equals(code));
            int count = 0;
            if (!text.isEmpty() && !day.open()) {
                faults.add(new Fault("/" + name, "sheet-day", ""));
            } else if (!text.isEmpty() && !listed) {
                faults.add(new Fault("/" + name, "errand-not-in-list", ""));
            } else {
                count = count(text, name, faults);
            }
            int logged = week.logged().get(i).errands().getOrDefault(code, 0);
            cells.add(new SheetView.Cell(name, day, listed && day.open(), text, count, logged));
        }
        return cells;
    }

    /// Digits of any script.
    private static int count(String text, String name, List<Fault> faults) {
        if (text.isEmpty()) {
            return 0;
        }
        boolean whole = text.length() <= 4 && text.chars().allMatch(Character::isDigit);
        int count = whole ? Integer.parseInt(text) : -1;
        if (count < 0 || count > MOST_OF_A_CELL) {
            faults.add(new Fault("/" + name, "out-of-range", "0–" + MOST_OF_A_CELL));
            return 0;
        }
        return count;
    }

    /// Logs a sheet, all or nothing: each question is a record of its own.
    ///
    /// @return how many were stored now; none when this sheet had come before
    /// @throws ProblemException `validation`, or `idempotency-key-reused` when this sheet was
    ///   stored with other numbers
    int log(SheetView sheet) {
        if (!Ids.isUuid(sheet.id())) {
            throw new ProblemException(WebProblem.Validation.of("/form", "required", ""));
        }
        if (sheet.count() == 0) {
            throw new ProblemException(WebProblem.Validation.of("/sheet", "sheet-empty", ""));
        }
        if (sheet.count() > MOST_OF_A_SHEET) {
            throw new ProblemException(
                    WebProblem.Validation.of(
                            "/sheet", "sheet-too-many", Integer.toString(MOST_OF_A_SHEET)));
        }
        List<GuidanceRecord> records = new ArrayList<>();
        for (SheetView.Day day : sheet.days()) {
            int version = guidance.errandListOn(day.date()).version();
            for (SheetView.Line line : sheet.lines()) {
                int count = line.cells().get(day.number() - 1).count();
                records.addAll(
                        Collections.nCopies(count, question(line.code(), version, day.date())));
            }
        }
        return guidance.logAll(sheet.place(), records, "sheet:" + sheet.id());
    }

    /// One person with one errand on a day; nothing else is known of it.
    private static GuidanceRecord question(String errand, int version, LocalDate day) {
        return new GuidanceRecord(
                List.of(errand),
                version,
                GuidanceRecord.Form.INDIVIDUAL,
                1,
                null,
                null,
                null,
                null,
                null,
                GuidanceRecord.Precision.DAY,
                day,
                null,
                GuidanceRecord.Outcome.DONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
