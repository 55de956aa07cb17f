package se.digipunkt.server.places.revision;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.hours.HoursFault;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.places.revision.HoursSheet.DayMonth;
import se.digipunkt.server.places.revision.HoursSheet.EveTimes;
import se.digipunkt.server.places.revision.HoursSheet.Part;
import se.digipunkt.server.places.revision.HoursSheet.Row;
import se.digipunkt.server.places.revision.HoursSheet.Special;
import se.digipunkt.server.places.wording.Eve;
import se.digipunkt.server.places.wording.Holidays;
import se.digipunkt.server.places.wording.HoursForm;
import se.digipunkt.server.places.wording.NamedDay;
import se.digipunkt.server.places.wording.Season;
import se.digipunkt.server.places.wording.ShortDay;
import se.digipunkt.server.places.wording.Week;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes hours of what was typed in a sheet, and tells every fault at its field instead of stopping
/// at the first.
final class SheetReader {

    /// What is stored of hours, and of what stands beside them.
    private static final int LONGEST_TEXT = 500;

    private static final int LONGEST_REMARK = 100;

    private final String kind;
    private final List<Fault> faults;

    /// @param kind what the ids of the fields begin with
    SheetReader(String kind, List<Fault> faults) {
        this.kind = kind;
        this.faults = faults;
    }

    /// The text of the hours that stand, or empty when it had faults, or when nothing is given.
    Optional<String> text(HoursSheet sheet) {
        return switch (sheet.stands()) {
            case SAME, NOT_GIVEN -> Optional.empty();
            case CLOSED -> Optional.of("off");
            case TEXT -> read(sheet.text());
            case ROWS -> rows(sheet).flatMap(this::written);
        };
    }

    private Optional<String> read(String text) {
        int before = faults.size();
        if (text.isEmpty()) {
            fault(kind + "-text", "required", "");
        } else if (text.length() > LONGEST_TEXT) {
            fault(kind + "-text", "too-long", Integer.toString(LONGEST_TEXT));
        } else if (OpeningHours.read(text) instanceof Reading.Refused(List<HoursFault> refused)) {
            refused.forEach(fault -> faults.add(fault.at("/" + kind + "-text")));
        }
        return faults.size() == before ? Optional.of(text) : Optional.empty();
    }

    private Optional<String> written(HoursForm form) {
        String text = form.text();
        if (text.equals("off")) {
            fault(kind + "-w0-from1", "hours-no-rows", "");
            return Optional.empty();
        }
        if (text.length() > LONGEST_TEXT || OpeningHours.read(text) instanceof Reading.Refused) {
            fault(kind + "-w0-from1", "hours-too-many-rows", "");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// The rows, whatever stands; empty when they had faults.
    Optional<HoursForm> rows(HoursSheet sheet) {
        int before = faults.size();
        Week week = week(kind + "-w", sheet.week(), false);
        List<Season> seasons = seasons(sheet.seasons());
        Optional<Holidays> holidays = holidays(sheet);
        Map<Eve, List<Interval>> eves = eves(sheet.eves());
        List<ShortDay> days = new ArrayList<>();
        for (int i = 0; i < sheet.specials().size(); i++) {
            special(kind + "-d" + i, sheet.specials().get(i)).ifPresent(days::add);
        }
        String remark = remark(sheet.remark());
        return faults.size() == before
                ? holidays.map(meant -> new HoursForm(week, seasons, meant, days, eves, remark))
                : Optional.empty();
    }

    private Week week(String id, List<Row> rows, boolean needed) {
        List<Week.Row> read = new ArrayList<>();
        // Alone it is the row that a form begins with; beside others its times were taken away.
        boolean alone = !needed && rows.stream().filter(row -> !row.isBlank()).count() == 1;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<Interval> intervals = row.times().read(id + i, faults);
            boolean untouched = row.isBlank() || alone && row.equals(Row.WORKDAYS);
            if (row.times().isBlank() && !untouched) {
                fault(id + i + "-from1", "required", "");
            } else if (row.days().isEmpty() && !row.times().isBlank()) {
                fault(id + i + "-day", "hours-no-days", "");
            }
            read.add(new Week.Row(row.days(), intervals));
        }
        if (needed && rows.stream().allMatch(Row::isBlank)) {
            fault(id + "0-from1", "required", "");
        }
        return Week.of(read);
    }

    private List<Season> seasons(List<Part> parts) {
        List<Season> seasons = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            season(kind + "-s" + i, parts.get(i), seasons).ifPresent(seasons::add);
        }
        return seasons;
    }

    private Optional<Season> season(String id, Part part, List<Season> others) {
        Optional<MonthDay> from = date(id + "-fromDay", part.from());
        Optional<MonthDay> to = date(id + "-toDay", part.to());
        Week week = part.closed() ? Week.CLOSED : week(id + "-w", part.rows(), true);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            fault(id + "-toDay", "hours-one-day", "");
            return Optional.empty();
        }
        Season season = new Season(from.get(), to.get(), week);
        if (others.stream()
                .anyMatch(
                        one -> one.from().equals(season.from()) && one.to().equals(season.to()))) {
            fault(id + "-fromDay", "repeated", "");
        }
        return Optional.of(season);
    }

    private Optional<MonthDay> date(String id, DayMonth typed) {
        if (typed.day().isEmpty() || typed.month().isEmpty()) {
            fault(id, "hours-day-and-month", "");
            return Optional.empty();
        }
        try {
            return Optional.of(
                    MonthDay.of(Integer.parseInt(typed.month()), Integer.parseInt(typed.day())));
        } catch (DateTimeException | NumberFormatException _) {
            fault(id, "hours-no-such-day", "");
            return Optional.empty();
        }
    }

    private Optional<Holidays> holidays(HoursSheet sheet) {
        return switch (sheet.onHolidays()) {
            case CLOSED -> Optional.of(new Holidays.Closed());
            case LIKE_SUNDAYS -> Optional.of(new Holidays.LikeSundays());
            case LIKE_WEEKDAYS -> Optional.of(new Holidays.LikeWeekdays());
            case HOURS -> needed(kind + "-ph", sheet.holidayTimes()).map(Holidays.Hours::new);
        };
    }

    private Map<Eve, List<Interval>> eves(Map<Eve, EveTimes> typed) {
        Map<Eve, List<Interval>> eves = new EnumMap<>(Eve.class);
        typed.forEach(
                (eve, times) -> {
                    switch (times.on()) {
                        case ORDINARY -> {}
                        case CLOSED -> eves.put(eve, List.of());
                        case HOURS ->
                                needed(kind + "-eve-" + eve.code(), times.times())
                                        .ifPresent(hours -> eves.put(eve, hours));
                    }
                });
        return eves;
    }

    private Optional<List<Interval>> needed(String id, TypedTimes times) {
        if (times.isBlank()) {
            fault(id + "-from1", "required", "");
        }
        return Optional.of(times.read(id, faults)).filter(read -> !read.isEmpty());
    }

    private Optional<ShortDay> special(String id, Special special) {
        List<Interval> intervals = special.times().read(id, faults);
        return which(id, special).map(day -> new ShortDay(day, intervals));
    }

    private Optional<ShortDay.Which> which(String id, Special special) {
        String which = special.which();
        if (which.equals(Special.DATE)) {
            return date(id + "-day", special.date()).map(ShortDay.Yearly::new);
        }
        if (which.matches(Special.EASTER + "-?\\d{1,3}")) {
            int days = Integer.parseInt(which.substring(Special.EASTER.length()));
            return Optional.of(new ShortDay.FromEaster(days));
        }
        Optional<NamedDay> named = Coded.find(NamedDay.class, which);
        if (named.isEmpty()) {
            fault(id + "-which", "required", "");
        }
        return named.map(NamedDay::day);
    }

    private String remark(String typed) {
        if (typed.length() > LONGEST_REMARK) {
            fault(kind + "-remark", "too-long", Integer.toString(LONGEST_REMARK));
        } else if (typed.chars().anyMatch(Character::isISOControl)) {
            fault(kind + "-remark", "control-characters", "");
        }
        return typed;
    }

    private void fault(String id, String code, String detail) {
        faults.add(new Fault("/" + id, code, detail));
    }
}
