package se.digipunkt.desk;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// What changes while the page is open; the body of `GET {base}/state` and a part of every answer.
/// The script relies on every field, also while the day is empty.
///
/// @param day the day of the tally, Europe/Stockholm: at midnight it begins anew
/// @param total records of the day
/// @param errands records by errand; what was undone is not in it
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
        List<Latest> latest,
        int unsent,
        Sending sending,
        int setAside,
        int taxonomy) {

    public DeskState {
        errands = Map.copyOf(errands);
        latest = List.copyOf(latest);
    }

    /// A tap that can be undone.
    ///
    /// @param reference for [TapLog#undo]
    /// @param at when it was logged, Europe/Stockholm, as the program's clock says
    /// @param secondsAgo how long ago that was
    public record Latest(
            String reference,
            String errand,
            @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm") LocalTime at,
            long secondsAgo) {

        private static final long FRESH_SECONDS = 10;

        /// So new that the page still tells that it was logged.
        public boolean fresh() {
            return secondsAgo < FRESH_SECONDS;
        }
    }

    public int of(String errand) {
        return errands.getOrDefault(errand, 0);
    }
}
