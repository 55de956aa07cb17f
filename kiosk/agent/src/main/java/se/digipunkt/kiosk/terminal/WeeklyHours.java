package se.digipunkt.kiosk.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A plain week out of OpenStreetMap's `opening_hours`: `Mo-Fr 09:00-18:00; Sa 10:00-14:00; PH
/// off`. Anything beyond that (seasons, week numbers, comments) is not understood here and shown as
/// it was written: half an understanding would tell a wrong hour.
///
/// @param days Monday to Sunday; the spans of a day, none when it is closed
/// @param holidays spans on public holidays; empty when the text does not mention them
record WeeklyHours(List<List<String>> days, Optional<List<String>> holidays) {

    static final int DAYS = 7;

    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final int HOLIDAY = DAYS;

    private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
    private static final String SELECTOR = "(?:PH|" + DAY + "(?:\\s*-\\s*" + DAY + ")?)";
    private static final String CLOCK = "(?:[01]?[0-9]|2[0-4]):[0-5][0-9]";
    private static final String SPAN = CLOCK + "\\s*-\\s*" + CLOCK;
    private static final Pattern RULE =
            Pattern.compile(
                    "(?<days>%s(?:\\s*,\\s*%s)*)?\\s*(?<times>%s(?:\\s*,\\s*%s)*|off|closed)"
                            .formatted(SELECTOR, SELECTOR, SPAN, SPAN));

    /// Empty when the text is more than a plain week.
    static Optional<WeeklyHours> parse(String text) {
        List<List<String>> week = new ArrayList<>(Collections.nCopies(DAYS, List.of()));
        Optional<List<String>> holidays = Optional.empty();
        if (text.strip().equals("24/7")) {
            Collections.fill(week, List.of("00:00–24:00"));
            return Optional.of(new WeeklyHours(week, holidays));
        }
        for (String part : text.strip().replaceFirst(";\\s*$", "").split(";", -1)) {
            var rule = RULE.matcher(part.strip());
            if (!rule.matches()) {
                return Optional.empty();
            }
            List<String> spans = spans(rule.group("times"));
            for (int day : days(rule.group("days") == null ? "Mo-Su" : rule.group("days"))) {
                if (day == HOLIDAY) {
                    holidays = Optional.of(spans);
                } else {
                    week.set(day, spans);
                }
            }
        }
        return Optional.of(new WeeklyHours(List.copyOf(week), holidays));
    }

    /// Days that follow each other with the same hours, as one.
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.spans().equals(days.get(day))) {
                runs.set(runs.size() - 1, new Run(last.first(), day, last.spans()));
            } else {
                runs.add(new Run(day, day, days.get(day)));
            }
        }
        return runs;
    }

    /// @param first 0 for Monday
    /// @param last the last day, included
    record Run(int first, int last, List<String> spans) {}

    private static List<String> spans(String times) {
        if (times.equals("off") || times.equals("closed")) {
            return List.of();
        }
        return Arrays.stream(times.split(",", -1))
                .map(span -> span.replaceAll("\\s", "").replace('-', '–'))
                .toList();
    }

    private static List<Integer> days(String selectors) {
        return Arrays.stream(selectors.split(",", -1))
                .flatMap(selector -> range(selector.replaceAll("\\s", "")))
                .collect(Collectors.toList());
    }

    private static Stream<Integer> range(String selector) {
        if (selector.equals("PH")) {
            return Stream.of(HOLIDAY);
        }
        int first = NAMES.indexOf(selector.substring(0, 2));
        int last = NAMES.indexOf(selector.substring(selector.length() - 2));
        int length = Math.floorMod(last - first, DAYS) + 1;
        return Stream.iterate(first, day -> (day + 1) % DAYS).limit(length);
    }
}
