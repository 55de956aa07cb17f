package se.digipunkt.server.terminal.use;

import java.time.YearMonth;
import java.util.List;

/// A month of the terminals of a scope.
///
/// @param sessions 0 where nothing was told: whether nobody came or nobody told is not known
/// @param themes that were looked at
/// @param answers in all, by answer
/// @param byTheme the answers by theme
record MonthOfUse(
        YearMonth month,
        Shown sessions,
        List<Shown> languages,
        List<Shown> lengths,
        List<Shown> ends,
        List<Shown> aids,
        List<Shown> themes,
        List<Shown> answers,
        List<Answers> byTheme) {

    /// @param theme code
    record Answers(String theme, Shown done, Shown partly, Shown not) {}

    boolean isTold() {
        return sessions.times() > 0 || answers.stream().anyMatch(one -> one.times() > 0);
    }
}
