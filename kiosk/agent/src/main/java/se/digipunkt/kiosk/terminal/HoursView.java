package se.digipunkt.kiosk.terminal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Texts;
import se.digipunkt.protocol.Settings;
import se.digipunkt.protocol.TerminalLanguage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Hours as a resident reads them.
///
/// @param rows the week, or none when the text is no plain week
/// @param asWritten the text itself, empty when the hours are not known
/// @param language of the rows where it is not the page's, else empty
record HoursView(List<Row> rows, String asWritten, String language) {

    private static final String SWEDISH = TerminalLanguage.SWEDISH.code();

    /// @param when a day, or days from and to
    /// @param spans times of day; none when it is closed
    record Row(String when, List<String> spans) {}

    HoursView {
        rows = List.copyOf(rows);
    }

    /// In the words of the server, else as far as they are understood here.
    static HoursView of(Settings.Hours hours, Texts texts) {
        List<Settings.Line> lines = hours.words().getOrDefault(texts.language(), List.of());
        if (!lines.isEmpty()) {
            return worded(lines, hours.text(), "");
        }
        HoursView understood = of(hours.text(), texts);
        List<Settings.Line> swedish = hours.words().getOrDefault(SWEDISH, List.of());
        return understood.weekly() || swedish.isEmpty()
                ? understood
                : worded(swedish, hours.text(), SWEDISH);
    }

    private static HoursView worded(List<Settings.Line> lines, String text, String language) {
        return new HoursView(
                lines.stream()
                        .map(line -> new Row(line.days(), List.of(line.times().split(", "))))
                        .toList(),
                text,
                language);
    }

    static HoursView of(@Nullable String osm, Texts texts) {
        String text = osm == null ? "" : osm.strip();
        return new HoursView(
                WeeklyHours.parse(text).map(week -> rows(week, texts)).orElse(List.of()), text, "");
    }

    /// `1 december 2026`.
    static String day(LocalDate day, Texts texts) {
        return texts.date(day, "d MMMM yyyy");
    }

    /// True when it can be told in lines.
    boolean weekly() {
        return !rows.isEmpty();
    }

    private static List<Row> rows(WeeklyHours week, Texts texts) {
        List<Row> rows = new ArrayList<>();
        for (WeeklyHours.Run run : week.runs()) {
            rows.add(new Row(when(run, texts), run.spans()));
        }
        week.holidays().ifPresent(spans -> rows.add(new Row(texts.text("holidays"), spans)));
        return rows;
    }

    private static String when(WeeklyHours.Run run, Texts texts) {
        if (run.first() == 0 && run.last() == WeeklyHours.DAYS - 1) {
            return texts.text("every-day");
        }
        String first = texts.text("day." + run.first());
        return run.first() == run.last()
                ? first
                : texts.text("days", first, texts.text("day-to." + run.last()));
    }
}
