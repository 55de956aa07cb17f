package se.digipunkt.desk;

import com.fasterxml.jackson.annotation.JsonFormat;

import java.time.LocalDate;
import java.util.Map;

/// What changes while the page is open; the body of `GET {base}/state` and a part of every answer.
///
/// @param day the day of the tally, Europe/Stockholm: at midnight it begins anew
/// @param total records of the day
/// @param errands records by errand; what was undone is not in it
/// @param unsent stored here and not yet at the server
/// @param setAside at the server, which could not count them
/// @param taxonomy version of the errand list in force: an older page loads itself again
public record DeskState(
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate day,
        int total,
        Map<String, Integer> errands,
        long unsent,
        int setAside,
        int taxonomy) {

    public DeskState {
        errands = Map.copyOf(errands);
    }

    public int of(String errand) {
        return errands.getOrDefault(errand, 0);
    }
}
