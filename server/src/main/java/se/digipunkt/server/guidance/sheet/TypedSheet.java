package se.digipunkt.server.guidance.sheet;

import java.util.HashMap;
import java.util.Map;

/// A tally sheet as it was typed; what was typed wrong is there too.
///
/// @param id of this sheet of paper, as it were: sent again it is the same one
/// @param cells what was typed, by [#cell]; without empty ones
record TypedSheet(String id, Map<String, String> cells) {

    private static final String PREFIX = "n-";

    TypedSheet {
        cells = Map.copyOf(cells);
    }

    static TypedSheet empty(String id) {
        return new TypedSheet(id, Map.of());
    }

    static TypedSheet of(Map<String, Object> fields) {
        Map<String, String> cells = new HashMap<>();
        fields.forEach(
                (name, value) -> {
                    String text = value.toString().strip();
                    if (name.matches("n-[a-z][a-z0-9-]{1,39}-[1-7]") && !text.isEmpty()) {
                        cells.put(name, text);
                    }
                });
        return new TypedSheet(fields.getOrDefault("form", "").toString(), cells);
    }

    /// The name of the field of an errand on a day.
    ///
    /// @param weekday 1 is Monday
    static String cell(String errand, int weekday) {
        return PREFIX + errand + "-" + weekday;
    }

    /// The errand of a cell.
    static String errand(String cell) {
        return cell.substring(PREFIX.length(), cell.length() - 2);
    }

    String typed(String cell) {
        return cells.getOrDefault(cell, "");
    }
}
