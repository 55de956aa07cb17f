package se.digipunkt.server.fleet.figures;

import org.apache.commons.csv.CSVPrinter;

import se.digipunkt.server.common.CsvCells;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.Stream;

/// Availability as a table for spreadsheets.
final class AvailabilityFile {

    private static final Object[] HEADER = {
        "point",
        "day",
        "measured",
        "promisedMinutes",
        "workingMinutes",
        "downMinutes",
        "unknownMinutes",
        "degradedMinutes",
        "onlineMinutes",
        "goodMinutes"
    };

    private AvailabilityFile() {}

    static String of(Stream<AvailabilityApi.Told> rows, boolean spreadsheet) {
        StringBuilder file = new StringBuilder(spreadsheet ? CsvCells.BYTE_ORDER_MARK : "");
        try (CSVPrinter printer = new CSVPrinter(file, CsvCells.format(spreadsheet))) {
            printer.printRecord(HEADER);
            for (Iterator<AvailabilityApi.Told> all = rows.iterator(); all.hasNext(); ) {
                AvailabilityApi.Told row = all.next();
                printer.printRecord(
                        row.point(),
                        row.day(),
                        row.measured(),
                        row.promisedMinutes(),
                        row.workingMinutes(),
                        row.downMinutes(),
                        row.unknownMinutes(),
                        row.degradedMinutes(),
                        row.onlineMinutes(),
                        row.goodMinutes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }
}
