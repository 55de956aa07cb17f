package se.digipunkt.server.coverage.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was read of a file: rows by year, each told once.
final class PopulationFile<T> {

    private final Map<Object, T> rows = new LinkedHashMap<>();
    private final Map<Integer, List<T>> byYear = new TreeMap<>();

    /// @param key of what the row tells, which no other row of the file may tell too
    void add(TypedRow from, String column, Object key, int year, T row) {
        if (rows.putIfAbsent(key, row) != null) {
            from.fault(column, "told-before", from.text(column));
        } else {
            byYear.computeIfAbsent(year, each -> new ArrayList<>()).add(row);
        }
    }

    Map<Integer, List<T>> byYear() {
        return byYear;
    }

    int size() {
        return rows.size();
    }
}
