package se.digipunkt.server.places.revision;

import se.digipunkt.server.places.wording.Eve;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One kind of promised time as someone typed it, in rows and as text; both are kept whatever
/// stands, so that nothing typed is lost.
///
/// @param remark of all other time
/// @param text in OpenStreetMap's syntax
record HoursSheet(
        Stands stands,
        List<Row> week,
        List<Part> seasons,
        OnHolidays onHolidays,
        TypedTimes holidayTimes,
        Map<Eve, EveTimes> eves,
        List<Special> specials,
        String remark,
        String text) {

    HoursSheet {
        week = atLeastOne(week);
        seasons = List.copyOf(seasons);
        Map<Eve, EveTimes> all = new EnumMap<>(Eve.class);
        for (Eve eve : Eve.values()) {
            all.put(eve, eves.getOrDefault(eve, EveTimes.ORDINARY));
        }
        eves = Collections.unmodifiableMap(all);
        specials = List.copyOf(specials);
    }

    record Row(Set<DayOfWeek> days, TypedTimes times) {

        /// Most are open on workdays, whatever else.
        static final Row WORKDAYS =
                new Row(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), TypedTimes.BLANK);

        static final Row BLANK = new Row(Set.of(), TypedTimes.BLANK);

        Row {
            days = Collections.unmodifiableSet(days.isEmpty() ? Set.of() : EnumSet.copyOf(days));
        }

        boolean isBlank() {
            return days.isEmpty() && times.isBlank();
        }
    }

    record DayMonth(String day, String month) {

        static final DayMonth BLANK = new DayMonth("", "");
    }

    /// A part of the year with a week of its own.
    record Part(DayMonth from, DayMonth to, boolean closed, List<Row> rows) {

        static final Part BLANK =
                new Part(DayMonth.BLANK, DayMonth.BLANK, false, List.of(Row.WORKDAYS));

        Part {
            rows = atLeastOne(rows);
        }
    }

    record EveTimes(OnEve on, TypedTimes times) {

        static final EveTimes ORDINARY = new EveTimes(OnEve.ORDINARY, TypedTimes.BLANK);
        static final EveTimes CLOSED = new EveTimes(OnEve.CLOSED, TypedTimes.BLANK);
    }

    /// A day with other hours.
    ///
    /// @param which code of a named day, `date`, or `easter` and the days from it
    /// @param times blank: closed
    record Special(String which, DayMonth date, TypedTimes times) {

        static final String DATE = "date";
        static final String EASTER = "easter";
        static final Special BLANK = new Special("", DayMonth.BLANK, TypedTimes.BLANK);
    }

    private static final Map<Eve, EveTimes> EVES_CLOSED =
            Arrays.stream(Eve.values())
                    .collect(Collectors.toUnmodifiableMap(eve -> eve, eve -> EveTimes.CLOSED));

    /// There is always a row to fill in.
    private static List<Row> atLeastOne(List<Row> rows) {
        return rows.isEmpty() ? List.of(Row.BLANK) : List.copyOf(rows);
    }

    /// To begin with: what most choose stands, and can be seen.
    static HoursSheet blank(Stands stands) {
        return new HoursSheet(
                stands,
                List.of(Row.WORKDAYS),
                List.of(),
                OnHolidays.CLOSED,
                TypedTimes.BLANK,
                EVES_CLOSED,
                List.of(),
                "",
                "");
    }

    /// To begin with for many points: an eve is a day like others until somebody says otherwise.
    static HoursSheet blankForMany(Stands stands) {
        return new HoursSheet(
                stands,
                List.of(Row.WORKDAYS),
                List.of(),
                OnHolidays.CLOSED,
                TypedTimes.BLANK,
                Map.of(),
                List.of(),
                "",
                "");
    }

    HoursSheet standing(Stands other, String text) {
        return new HoursSheet(
                other, week, seasons, onHolidays, holidayTimes, eves, specials, remark, text);
    }

    HoursSheet withWeek(List<Row> rows) {
        return new HoursSheet(
                stands, rows, seasons, onHolidays, holidayTimes, eves, specials, remark, text);
    }

    HoursSheet withSeasons(List<Part> parts) {
        return new HoursSheet(
                stands, week, parts, onHolidays, holidayTimes, eves, specials, remark, text);
    }

    HoursSheet withSpecials(List<Special> days) {
        return new HoursSheet(
                stands, week, seasons, onHolidays, holidayTimes, eves, days, remark, text);
    }

    HoursSheet withEvesClosed() {
        return new HoursSheet(
                stands,
                week,
                seasons,
                onHolidays,
                holidayTimes,
                EVES_CLOSED,
                specials,
                remark,
                text);
    }

    /// True while some eve is a day like others, which is easily forgotten.
    boolean hasOrdinaryEve() {
        return eves.values().stream().anyMatch(eve -> eve.on() == OnEve.ORDINARY);
    }

    /// The rows of a season of this sheet.
    HoursSheet withRows(int season, List<Row> rows) {
        Part part = seasons.get(season);
        List<Part> parts = new ArrayList<>(seasons);
        parts.set(season, new Part(part.from(), part.to(), part.closed(), rows));
        return withSeasons(parts);
    }
}
