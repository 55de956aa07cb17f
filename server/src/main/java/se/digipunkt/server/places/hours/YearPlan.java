package se.digipunkt.server.places.hours;

import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What hours say of each day of a year. Days on which the same rules hold have the same hours, and
/// a year has few such sets: each is worked out once.
final class YearPlan {

    /// One bit for each rule.
    static final int MOST_RULES = Long.SIZE;

    private final short[] kindOfDay;
    private final List<DayHours> kinds = new ArrayList<>();

    YearPlan(List<HoursRule> rules, int year) {
        long[] rulesOfDay = rulesOfDays(rules, year);
        kindOfDay = new short[rulesOfDay.length];
        Map<Long, Short> known = new HashMap<>();
        for (int day = 0; day < rulesOfDay.length; day++) {
            kindOfDay[day] = known.computeIfAbsent(rulesOfDay[day], chosen -> kind(rules, chosen));
        }
    }

    private static long[] rulesOfDays(List<HoursRule> rules, int year) {
        long[] rulesOfDay = new long[Year.of(year).length()];
        for (int rule = 0; rule < rules.size(); rule++) {
            BitSet days = rules.get(rule).days().in(year);
            for (int day = days.nextSetBit(0); day >= 0; day = days.nextSetBit(day + 1)) {
                rulesOfDay[day] |= 1L << rule;
            }
        }
        return rulesOfDay;
    }

    private short kind(List<HoursRule> rules, long chosen) {
        DaySheet sheet = new DaySheet();
        for (int rule = 0; rule < rules.size(); rule++) {
            if ((chosen & 1L << rule) != 0) {
                sheet.write(rules.get(rule));
            }
        }
        kinds.add(DayHours.of(sheet));
        return (short) (kinds.size() - 1);
    }

    /// @param dayOfYear from 1
    DayHours on(int dayOfYear) {
        return kinds.get(kindOfDay[dayOfYear - 1]);
    }
}
