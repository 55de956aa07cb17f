package se.digipunkt.server.common;

import org.apache.commons.csv.CSVPrinter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;

/// A table that is made while it is read: never more than one part of it is held.
public final class TableStream {

    private TableStream() {}

    /// @param parts rows, made when they are asked for
    /// @param spreadsheet with semicolons and a byte order mark
    public static InputStream of(
            List<String> header, Iterator<List<List<String>>> parts, boolean spreadsheet) {
        String first =
                (spreadsheet ? CsvCells.BYTE_ORDER_MARK : "") + csv(List.of(header), spreadsheet);
        return new SequenceInputStream(
                stream(first),
                new SequenceInputStream(
                        new Enumeration<>() {
                            @Override
                            public boolean hasMoreElements() {
                                return parts.hasNext();
                            }

                            @Override
                            public InputStream nextElement() {
                                return stream(csv(parts.next(), spreadsheet));
                            }
                        }));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(List<List<String>> rows, boolean spreadsheet) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CsvCells.format(spreadsheet))) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CsvCells::guarded).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
