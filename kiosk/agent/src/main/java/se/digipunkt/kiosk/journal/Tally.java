package se.digipunkt.kiosk.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Help given in some days, as the desk shows it. What was undone is not in it.
///
/// @param byErrand how many records name the errand
/// @param records how many records there are
public record Tally(Map<String, Integer> byErrand, int records) {

    public Tally {
        byErrand = Map.copyOf(byErrand);
    }

    public int of(String errand) {
        return byErrand.getOrDefault(errand, 0);
    }

    static Tally of(Iterable<List<String>> errandsOfRecords) {
        Map<String, Integer> byErrand = new LinkedHashMap<>();
        int records = 0;
        for (List<String> errands : errandsOfRecords) {
            errands.forEach(errand -> byErrand.merge(errand, 1, Integer::sum));
            records++;
        }
        return new Tally(byErrand, records);
    }
}
