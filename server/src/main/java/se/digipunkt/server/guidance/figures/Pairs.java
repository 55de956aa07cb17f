package se.digipunkt.server.guidance.figures;

import java.util.List;

/// Two characteristics against each other: a table whose cells are shaded by their number.
///
/// @param columns names of the second characteristic's values
/// @param total the last row; like the last cell of each row read by itself, not added up
record Pairs(
        String title,
        String down,
        String across,
        List<String> columns,
        List<Row> rows,
        Row total,
        List<String> notes) {

    /// As many shades as a sheet from a black and white printer tells apart.
    static final int SHADES = 5;

    Pairs {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// @param apart true for what was not asked, not answered or not known
    record Row(String name, List<Long> numbers, long total, boolean apart) {
        Row {
            numbers = List.copyOf(numbers);
        }
    }

    long largest() {
        return rows.stream()
                .flatMap(row -> row.numbers().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /// 1 to [#SHADES] by the share of the largest cell, 0 for none.
    ///
    /// @param largest as [#largest], which looks at all cells
    static int shade(long number, long largest) {
        return number == 0 ? 0 : (int) Math.ceil(1.0 * SHADES * number / largest);
    }
}
