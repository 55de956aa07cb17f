package se.digipunkt.desk;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What changes while the page is open; the body of `GET {base}/state` and a part of every answer.
/// The script relies on every field, also while the day is empty.
///
/// @param day the day of the tally, Europe/Stockholm: at midnight it begins anew
/// @param total records of the day
/// @param errands records by errand; what was undone is not in it
/// @param week the same of the days since Monday, today included
/// @param latest the few of the day that were logged last and still stand, the newest first
/// @param unsent records stored here of which the server does not know the latest
/// @param sending what is becoming of those
/// @param setAside at the server, which could not count them
/// @param taxonomy version of the errand list in force: an older page loads itself again
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeskState(
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate day,
        int total,
        Map<String, Integer> errands,
        Week week,
        List<Latest> latest,
        int unsent,
        Sending sending,
        int setAside,
        int taxonomy) {

    public DeskState {
        errands = Map.copyOf(errands);
        latest = List.copyOf(latest);
    }

    /// @param total records of the week so far
    /// @param errands records by errand
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Week(int total, Map<String, Integer> errands) {
        public Week {
            errands = Map.copyOf(errands);
        }

        public int of(String errand) {
            return errands.getOrDefault(errand, 0);
        }
    }

    /// A record that can be undone, changed and told more of.
    ///
    /// @param reference for [TapLog]
    /// @param errand the first of its errands
    /// @param at when it was logged, Europe/Stockholm, as the program's clock says; null when only
    ///   the day is known
    /// @param secondsAgo how long ago that was
    /// @param errands one to three
    /// @param count heads; 1 unless it is a group
    /// @param details by [Detail#field()]
    /// @param samePersonAs the record just before, when both may be one person; null when not
    /// @param joined true when [TapLog#part] can take something apart
    /// @param day of the help; null when it is not known
    /// @param stop name of the bus's stop; null at a place that is no bus, and where it is not
    ///   known
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Latest(
            String reference,
            String errand,
            @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm") @Nullable LocalTime at,
            long secondsAgo,
            List<String> errands,
            int count,
            Map<String, String> details,
            @Nullable String samePersonAs,
            boolean joined,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate day,
            @Nullable String stop) {

        private static final long FRESH_SECONDS = 10;

        public Latest {
            errands = List.copyOf(errands);
            /* not copyOf: they keep their order */
            details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        }

        /// So new that the page still tells that it was logged.
        public boolean fresh() {
            return secondsAgo < FRESH_SECONDS;
        }

        public boolean group() {
            return count > 1;
        }

        public String detail(Detail detail) {
            return details.getOrDefault(detail.field(), "");
        }
    }

    public int of(String errand) {
        return errands.getOrDefault(errand, 0);
    }
}
