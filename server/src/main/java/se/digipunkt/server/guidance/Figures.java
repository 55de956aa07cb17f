package se.digipunkt.server.guidance;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Exact figures of help given, for signed-in people with a right to the scope.
///
/// @param scope `region`, a municipality code, or the id of a point or bus
/// @param from first day, included; Europe/Stockholm
/// @param to last day, included
/// @param totals over all rows, each person once; not the sum of the rows' attendances
/// @param uncertain records of the scope whose day is not known: they are in no row
/// @param rows only rows that are not all zero
public record Figures(
        String scope, LocalDate from, LocalDate to, Row totals, long uncertain, List<Row> rows) {

    public Figures {
        rows = List.copyOf(rows);
    }

    /// A characteristic is absent when it was not asked by; and in one of the rows when the help
    /// was given without telling it, or nobody was asked. *Unanswered* is a value of its own.
    ///
    /// @param language BCP 47
    /// @param weekday `monday` to `sunday`
    /// @param hour begun hour of the day, 0 to 23; absent where it is not known, as for single days
    ///   before the last 35 (those of whole months are)
    /// @param competence number of DigComp 2.2; absent for errands without any
    /// @param questions errands of individual records
    /// @param attendances persons helped, not unique people
    /// @param occasions groups
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            @Nullable String errand,
            @Nullable String language,
            @Nullable String outcome,
            @Nullable String barrier,
            @Nullable String channel,
            @Nullable String form,
            @Nullable String weekday,
            @Nullable Integer hour,
            @Nullable String competence,
            @Nullable String ageBand,
            @Nullable String gender,
            long questions,
            long attendances,
            long occasions) {

        /// By errand and language, or neither.
        public Row(
                @Nullable String errand,
                @Nullable String language,
                long questions,
                long attendances,
                long occasions) {
            this(
                    errand,
                    language,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    questions,
                    attendances,
                    occasions);
        }

        /// What the row says of a characteristic, or null when it was not told.
        public @Nullable String value(By by) {
            return switch (by) {
                case ERRAND -> errand;
                case LANGUAGE -> language;
                case OUTCOME -> outcome;
                case BARRIER -> barrier;
                case CHANNEL -> channel;
                case FORM -> form;
                case WEEKDAY -> weekday;
                case HOUR -> hour == null ? null : String.format(Locale.ROOT, "%02d", hour);
                case COMPETENCE -> competence;
                case AGE_BAND -> ageBand;
                case GENDER -> gender;
            };
        }

        /// @param values as the totals keep them, of what was told
        static Row of(Map<By, String> values, long questions, long attendances, long occasions) {
            String weekday = values.get(By.WEEKDAY);
            String hour = values.get(By.HOUR);
            return new Row(
                    values.get(By.ERRAND),
                    values.get(By.LANGUAGE),
                    values.get(By.OUTCOME),
                    values.get(By.BARRIER),
                    values.get(By.CHANNEL),
                    values.get(By.FORM),
                    weekday == null ? null : nameOf(weekday),
                    hour == null ? null : Integer.valueOf(hour),
                    values.get(By.COMPETENCE),
                    values.get(By.AGE_BAND),
                    values.get(By.GENDER),
                    questions,
                    attendances,
                    occasions);
        }

        private static String nameOf(String weekday) {
            return DayOfWeek.of(Integer.parseInt(weekday)).name().toLowerCase(Locale.ROOT);
        }
    }
}
