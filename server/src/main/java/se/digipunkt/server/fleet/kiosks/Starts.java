package se.digipunkt.server.fleet.kiosks;

import se.digipunkt.server.fleet.evidence.Start;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often a kiosk was started lately, and why.
///
/// @param byReason codes; blank where an earlier program stored none
record Starts(Map<String, Long> byReason) {

    static Starts of(List<Start> starts) {
        Map<String, Long> byReason = new TreeMap<>();
        starts.forEach(start -> byReason.merge(start.reason(), 1L, Long::sum));
        return new Starts(byReason);
    }

    long all() {
        return byReason.values().stream().mapToLong(Long::longValue).sum();
    }

    long count(String reason) {
        return byReason.getOrDefault(reason, 0L);
    }
}
