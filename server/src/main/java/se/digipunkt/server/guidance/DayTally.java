package se.digipunkt.server.guidance;

import java.time.LocalDate;
import java.util.Map;

/// What a place has logged of a day.
///
/// @param records individuals and groups
/// @param attendances persons helped
/// @param errands records by errand; one with several errands is in each
public record DayTally(LocalDate day, int records, int attendances, Map<String, Integer> errands) {

    public DayTally {
        errands = Map.copyOf(errands);
    }
}
