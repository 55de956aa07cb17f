package se.digipunkt.server.places.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Hours that a point promises, as rules. Equal hours have the same canonical [#text].
public final class OpeningHours {

    /// No hours given: nothing is promised.
    public static final OpeningHours NONE = new OpeningHours(List.of());

    private static final int MOST_PLANS = 50;

    private final List<HoursRule> rules;

    /// Worked out when first asked for; nothing that can be seen changes.
    private final Map<Integer, YearPlan> plans = new ConcurrentHashMap<>();

    OpeningHours(List<HoursRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Understands a text whole, or says what it cannot evaluate. A blank text is [#NONE].
    public static Reading read(String text) {
        return HoursReader.read(text);
    }

    /// The hours of a text that was accepted before.
    ///
    /// @throws IllegalArgumentException when it is not understood
    public static OpeningHours of(String text) {
        return switch (read(text)) {
            case Reading.Understood(OpeningHours hours) -> hours;
            case Reading.Refused(List<HoursFault> faults) ->
                    throw new IllegalArgumentException(text + ": " + faults);
        };
    }

    /// Nothing was given; `off` in contrast is given and promises nothing.
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /// What begins on a day.
    public DayHours on(LocalDate date) {
        return plan(date.getYear()).on(date.getDayOfYear());
    }

    /// What begins on a day, as far as other hours are open too.
    public DayHours on(LocalDate date, OpeningHours doors) {
        return on(date).within(
                        doors.on(date.minusDays(1)), doors.on(date), doors.on(date.plusDays(1)));
    }

    private YearPlan plan(int year) {
        YearPlan plan = plans.get(year);
        if (plan == null) {
            plan = new YearPlan(rules, year);
            if (plans.size() >= MOST_PLANS) {
                plans.clear();
            }
            plans.put(year, plan);
        }
        return plan;
    }

    /// What a text says that is seldom meant; `24/7` leaves no doubt. Nothing of a text that is not
    /// understood.
    public static List<Doubt> doubts(String text) {
        return read(text) instanceof Reading.Understood(OpeningHours hours)
                ? hours.rules.stream()
                        .flatMap(rule -> rule.doubts().stream())
                        .filter(doubt -> !doubt.isRoundTheClock() || !text.contains("24/7"))
                        .distinct()
                        .toList()
                : List.of();
    }

    /// Canonical text: reads back as the same hours.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            HoursRule rule = rules.get(i);
            boolean comma =
                    i + 1 < rules.size() && rules.get(i + 1).joint() == HoursRule.Joint.ADDS;
            text.append(i == 0 ? "" : rule.joint().text());
            text.append(rule.text(comma && !startsWithDays(rules.get(i + 1))));
        }
        return text.toString();
    }

    /// After `09:00-12:00,` the parser takes a further number for a time of the same rule.
    private static boolean startsWithDays(HoursRule rule) {
        String text = rule.text(false);
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpeningHours hours && hours.rules.equals(rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
