package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import se.digipunkt.server.guidance.errands.ErrandLists;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.storage.WrittenTogether;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps the totals in step with the records: what a write changes is gathered and written once at
/// its end, in the same transaction. A record adds to a hundred cells and more; those of many
/// records are mostly the same.
@Singleton
final class Totals {

    private static final List<String> WITH_HOURS =
            CrossTabulation.all().stream()
                    .filter(table -> table.has(By.HOUR))
                    .map(CrossTabulation::code)
                    .toList();

    private final CrossedTable crossed;
    private final DailyTable daily;
    private final ErrandLists errands;
    private final WriteGate gate;
    private final WrittenTogether<Changes.Change> writing = changes -> write(Changes.of(changes));

    Totals(CrossedTable crossed, DailyTable daily, ErrandLists errands, WriteGate gate) {
        this.crossed = crossed;
        this.daily = daily;
        this.errands = errands;
        this.gate = gate;
    }

    /// Counts a record that is in force now, when its day is known; inside a write.
    void add(RecordRow row) {
        change(row, 1);
    }

    /// Counts a record out that is no longer in force; inside a write.
    void remove(RecordRow row) {
        change(row, -1);
    }

    private void change(RecordRow row, int sign) {
        LocalDate day = row.day();
        if (day != null) {
            gate.atEnd(writing, new Changes.Change(counted(row, day), sign));
        }
    }

    Counted counted(RecordRow row, LocalDate day) {
        var persons = new Crossing.Persons(row.isGroup(), 1, row.headCount());
        return Counted.of(
                row, day, new Crossing(persons, row.values(day), competences(row.errandCodes())));
    }

    Crossing crossing(AlikeRow row) {
        var persons = new Crossing.Persons(row.isGroup(), row.records(), row.attendances());
        return new Crossing(persons, row.values(), competences(row.errandCodes()));
    }

    private Map<String, List<String>> competences(List<String> codes) {
        Map<String, List<String>> competences = new LinkedHashMap<>();
        codes.forEach(code -> competences.put(code, errands.competences(code)));
        return competences;
    }

    /// A day at a place.
    record PlaceDay(String place, LocalDate day) {}

    /// Forgets the hours of single days, there and in the region; those of months stay. Inside a
    /// write.
    void forgetHours(Collection<PlaceDay> days) {
        days.stream()
                .map(of -> of.day().toString())
                .distinct()
                .sorted()
                .forEach(day -> crossed.forgetDay(WITH_HOURS, day));
        days.stream()
                .sorted(Comparator.comparing(PlaceDay::place).thenComparing(PlaceDay::day))
                .forEach(of -> daily.forgetHours(of.place(), of.day()));
    }

    private void write(Changes changes) {
        write(changes.crossed(), changes.daily().rows());
    }

    /// Inside a write.
    void write(List<TotalRow> inCrossed, List<TotalRow> inDaily) {
        if (!inCrossed.isEmpty()) {
            crossed.addAll(inCrossed);
        }
        if (!inDaily.isEmpty()) {
            daily.addAll(inDaily);
        }
    }
}
