package se.digipunkt.kiosk.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Help given in some days, as the desk shows it. What was undone is not in it.
///
/// @param byErrand how many records name the errand
/// @param records how many records there are
/// @param latest the few of them that were logged last, the newest first
public record Tally(Map<String, Integer> byErrand, int records, List<Standing> latest) {

    private static final int LATEST = 3;

    public Tally {
        byErrand = Map.copyOf(byErrand);
        latest = List.copyOf(latest);
    }

    public int of(String errand) {
        return byErrand.getOrDefault(errand, 0);
    }

    /// @param records in the order in which they were logged
    public static Tally of(List<Standing> records) {
        Map<String, Integer> byErrand = new LinkedHashMap<>();
        for (Standing record : records) {
            record.errands().forEach(errand -> byErrand.merge(errand, 1, Integer::sum));
        }
        List<Standing> latest =
                records.reversed().stream()
                        .filter(record -> !record.errands().isEmpty())
                        .limit(LATEST)
                        .toList();
        return new Tally(byErrand, records.size(), latest);
    }
}
