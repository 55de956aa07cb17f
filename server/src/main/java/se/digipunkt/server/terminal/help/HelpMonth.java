package se.digipunkt.server.terminal.help;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody.AnsweredBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/// Calls for help of a month.
///
/// @param calls while somebody was promised to be there
/// @param known of them, those of which is told what came of them
/// @param answered of them, those to which somebody came
/// @param outside promised time: those were answered with when somebody helps
/// @param medianWaited milliseconds; null without an answer
/// @param places at which there was a call
record HelpMonth(
        YearMonth month,
        long calls,
        long known,
        long answered,
        long outside,
        @Nullable Long medianWaited,
        long places) {

    static HelpMonth of(YearMonth month, List<HelpCallRow> rows) {
        List<HelpCallRow> rung =
                rows.stream().filter(row -> !isEnded(row, AnsweredBy.OUTSIDE)).toList();
        List<HelpCallRow> answered = rung.stream().filter(HelpMonth::isAnswered).toList();
        List<Long> waits =
                answered.stream()
                        .map(HelpCallRow::waited)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .sorted()
                        .toList();
        return new HelpMonth(
                month,
                rung.size(),
                rung.stream().filter(HelpMonth::isKnown).count(),
                answered.size(),
                rows.size() - rung.size(),
                waits.isEmpty() ? null : median(waits),
                rows.stream().map(HelpCallRow::place).distinct().count());
    }

    /// Whoever said *I am coming* is taken at their word, unless who had called wanted nobody any
    /// more.
    private static boolean isAnswered(HelpCallRow row) {
        return !isEnded(row, AnsweredBy.CANCELLED)
                && (row.waited() != null || isEnded(row, AnsweredBy.DESK));
    }

    private static boolean isKnown(HelpCallRow row) {
        return isAnswered(row)
                || isEnded(row, AnsweredBy.CANCELLED)
                || isEnded(row, AnsweredBy.TIMEOUT);
    }

    private static boolean isEnded(HelpCallRow row, AnsweredBy by) {
        return by.code().equals(row.ended());
    }

    private static long median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
