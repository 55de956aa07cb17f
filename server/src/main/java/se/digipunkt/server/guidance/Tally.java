package se.digipunkt.server.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a place has logged in some days.
///
/// @param records individuals and groups
/// @param attendances persons helped
/// @param errands records by errand; one with several errands is in each
public record Tally(int records, int attendances, Map<String, Integer> errands) {

    public Tally {
        errands = Map.copyOf(errands);
    }

    static Tally of(List<AlikeRow> rows) {
        Map<String, Integer> errands = new HashMap<>();
        int records = 0;
        int attendances = 0;
        for (AlikeRow row : rows) {
            int alike = Math.toIntExact(row.records());
            row.errandCodes().forEach(code -> errands.merge(code, alike, Integer::sum));
            records += alike;
            attendances += Math.toIntExact(row.attendances());
        }
        return new Tally(records, attendances, errands);
    }
}
