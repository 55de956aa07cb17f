package se.digipunkt.server.guidance;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Figures as a tidy table: one row per value, all by codes and numbers.
///
/// @param by the columns of characteristics
record FiguresFile(Figures figures, List<By> by) {

    /// The whole period, each person once; its rows' attendances are not the sum of the others.
    private static final String TOTAL = "total";

    private static final String PART = "part";
    private static final String NOT_TOLD = "not-told";
    private static final String NOT_ASKED = "not-asked";

    FiguresFile(Figures figures, Collection<By> by) {
        this(figures, List.copyOf(by));
    }

    String name() {
        return "guidance-%s-%s-%s.csv".formatted(figures.scope(), figures.from(), figures.to());
    }

    /// @param spreadsheet as a Swedish Excel opens it by a double click: semicolons, and a byte
    ///   order mark to tell that it is UTF-8
    String csv(boolean spreadsheet) {
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(spreadsheet ? ';' : ',')
                        .setHeader(header())
                        .get();
        StringBuilder file = new StringBuilder(spreadsheet ? "\uFEFF" : "");
        try (CSVPrinter printer = new CSVPrinter(file, format)) {
            printer.printRecord(line(TOTAL, figures.totals()));
            for (Figures.Row row : figures.rows()) {
                printer.printRecord(line(PART, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private String[] header() {
        return Stream.of(
                        Stream.of("scope", "from", "to", "level"),
                        by.stream().map(By::code),
                        Stream.of("questions", "attendances", "occasions"))
                .flatMap(columns -> columns)
                .toArray(String[]::new);
    }

    private List<Object> line(String level, Figures.Row row) {
        List<Object> line =
                new ArrayList<>(List.of(figures.scope(), figures.from(), figures.to(), level));
        for (By one : by) {
            line.add(level.equals(TOTAL) ? "" : value(row, one));
        }
        line.addAll(List.of(row.questions(), row.attendances(), row.occasions()));
        return line;
    }

    private static String value(Figures.Row row, By by) {
        return Objects.requireNonNullElse(row.value(by), by.isAlone() ? NOT_ASKED : NOT_TOLD);
    }
}
