package se.digipunkt.server.places.wording;

import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.hours.OpeningHours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From hours to rows. The rules are sorted into rows as they look, and then every day of forty
/// years is compared: rows that would mean something else are no rows of these hours.
final class FormReader {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate END = LocalDate.of(2060, 1, 1);
    private static final Pattern REMARK = Pattern.compile("(.+) \\|\\| \"([^\"]+)\"");

    private final List<Week.Row> week = new ArrayList<>();
    private final List<Season> seasons = new ArrayList<>();
    private final List<ShortDay> shortDays = new ArrayList<>();
    private final Map<Eve, List<Interval>> eves = new EnumMap<>(Eve.class);
    private final List<Holidays> holidays = new ArrayList<>();

    private final String remark;

    private FormReader(String remark) {
        this.remark = remark;
    }

    static Optional<HoursForm> read(OpeningHours hours) {
        Matcher remarked = REMARK.matcher(hours.text());
        boolean remarks = remarked.matches();
        FormReader reader = new FormReader(remarks ? remarked.group(2) : "");
        if (hours.isEmpty() || hours.text().equals("off")) {
            return Optional.of(reader.form(new Holidays.LikeWeekdays()));
        }
        for (String rule : rules(remarks ? remarked.group(1) : hours.text())) {
            Optional<RuleLook> look = RuleLook.of(rule);
            if (look.isEmpty()) {
                return Optional.empty();
            }
            reader.sort(look.get());
        }
        return reader.candidates().stream().filter(form -> says(form, hours)).findFirst();
    }

    private static List<String> rules(String text) {
        return List.of(text.split("(?:; |, )", -1));
    }

    private void sort(RuleLook look) {
        switch (look) {
            case RuleLook.Weekly weekly -> weekly(weekly);
            case RuleLook.Seasonal(Season season) -> season(season);
            case RuleLook.Day(ShortDay day) -> shortDays.add(day);
            case RuleLook.OnEve(Eve eve, List<Interval> intervals) -> eves.put(eve, intervals);
            case RuleLook.OnHolidays(List<Interval> intervals) ->
                    holidays.add(onHolidays(intervals));
            case RuleLook.SeasonsHolidays ignored -> {}
        }
    }

    private void weekly(RuleLook.Weekly rule) {
        week.add(new Week.Row(rule.days(), rule.intervals()));
        if (rule.withHolidays()) {
            holidays.add(onHolidays(rule.intervals()));
        }
    }

    private static Holidays onHolidays(List<Interval> intervals) {
        return intervals.isEmpty() ? new Holidays.Closed() : new Holidays.Hours(intervals);
    }

    /// Rules with the same range are rows of one season.
    private void season(Season more) {
        for (int i = 0; i < seasons.size(); i++) {
            Season known = seasons.get(i);
            if (known.range().equals(more.range())) {
                List<Week.Row> rows = new ArrayList<>(known.week().rows());
                rows.addAll(more.week().rows());
                seasons.set(i, new Season(known.from(), known.to(), Week.of(rows)));
                return;
            }
        }
        seasons.add(more);
    }

    private List<HoursForm> candidates() {
        List<HoursForm> candidates = new ArrayList<>();
        if (holidays.isEmpty()) {
            candidates.add(form(new Holidays.LikeWeekdays()));
        } else {
            if (!(holidays.getLast() instanceof Holidays.Closed)) {
                candidates.add(form(new Holidays.LikeSundays()));
            }
            candidates.add(form(holidays.getLast()));
            candidates.add(form(new Holidays.LikeSundays()));
        }
        return candidates;
    }

    private HoursForm form(Holidays meaning) {
        return new HoursForm(Week.of(week), seasons, meaning, shortDays, eves, remark);
    }

    /// Most hours were written by rows: then the text is the same, and no day needs comparing.
    private static boolean says(HoursForm form, OpeningHours hours) {
        return form.text().equals(hours.text()) || same(form.hours(), hours);
    }

    private static boolean same(OpeningHours one, OpeningHours other) {
        return FIRST.datesUntil(END).allMatch(day -> one.on(day).equals(other.on(day)));
    }
}
