package se.digipunkt.server.guidance.exports;

import se.digipunkt.server.guidance.By;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The files that are made.
enum Export {
    /// A row for each question.
    DIGIDEL(
            Column.date("date"),
            Column.text("precision"),
            Column.text("municipality_code"),
            Column.text("municipality"),
            Column.text("place"),
            Column.text("place_name"),
            Column.text("place_kinds"),
            Column.text("errand"),
            Column.text("errand_text"),
            Column.text("digidel_group"),
            Column.text("digidel_group_text"),
            Column.text("channel"),
            Column.text("outcome"),
            Column.text("referred_to"),
            Column.text("barrier"),
            Column.text("duration"),
            Column.text("language"),
            new Column("interpreter", "boolean")),
    /// A row for each municipality and variable.
    LIBRARY(
            Column.number("year"),
            Column.text("municipality_code"),
            Column.text("municipality"),
            Column.text("variable"),
            Column.text("label"),
            new Column("value", "decimal"),
            Column.text("unit"),
            Column.text("status")),
    /// A row for the whole, and one for each value, or pair of values, of what the figures are
    /// asked by.
    FIGURES(
            Stream.of(
                            Stream.of(
                                    Column.text("scope"),
                                    Column.date("from"),
                                    Column.date("to"),
                                    Column.text("level")),
                            Arrays.stream(By.values()).map(By::code).map(Column::text),
                            Stream.of(
                                    Column.number("questions"),
                                    Column.number("attendances"),
                                    Column.number("occasions")))
                    .flatMap(columns -> columns)
                    .toArray(Column[]::new));

    private final List<Column> columns;

    Export(Column... columns) {
        this.columns = List.of(columns);
    }

    static Optional<Export> find(String code) {
        return Arrays.stream(values()).filter(export -> export.code().equals(code)).findFirst();
    }

    /// As in addresses and file names.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String file() {
        return code() + ".csv";
    }

    /// What the file is called where it is kept.
    String nameOf(Wish wish) {
        return this == FIGURES
                ? "guidance-%s-%s-%s.csv".formatted(wish.scope(), wish.from(), wish.to())
                : file();
    }

    /// All that it can have.
    List<Column> columns() {
        return columns;
    }

    /// Names of its columns when figures are asked by some of their characteristics.
    List<String> names(Collection<By> by) {
        List<String> asked = by.stream().map(By::code).toList();
        List<String> all = Arrays.stream(By.values()).map(By::code).toList();
        return columns.stream()
                .map(Column::name)
                .filter(name -> !all.contains(name) || asked.contains(name))
                .toList();
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
