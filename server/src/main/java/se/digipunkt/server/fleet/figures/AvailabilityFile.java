package se.digipunkt.server.fleet.figures;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.TableStream;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// Availability as a table for spreadsheets, made while it is sent: never more than one place's
/// days are held.
final class AvailabilityFile {

    private static final List<String> HEADER =
            List.of(
                    "point",
                    "day",
                    "measured",
                    "promisedMinutes",
                    "workingMinutes",
                    "downMinutes",
                    "unknownMinutes",
                    "degradedMinutes",
                    "onlineMinutes",
                    "goodMinutes",
                    "counted",
                    "notCounted",
                    "selfReportedOpenMinutes",
                    "selfReportedClosedMinutes");

    private AvailabilityFile() {}

    /// @param places what is told of each, read when it is asked for
    static InputStream of(Stream<List<AvailabilityApi.Told>> places, boolean spreadsheet) {
        Iterator<List<List<String>>> parts =
                places.map(rows -> rows.stream().map(AvailabilityFile::cells).toList()).iterator();
        return TableStream.of(HEADER, parts, spreadsheet);
    }

    private static List<String> cells(AvailabilityApi.Told row) {
        AvailabilityApi.SelfReport said = row.selfReported();
        return List.of(
                row.point(),
                cell(row.day()),
                cell(row.measured()),
                cell(row.promisedMinutes()),
                cell(row.workingMinutes()),
                cell(row.downMinutes()),
                cell(row.unknownMinutes()),
                cell(row.degradedMinutes()),
                cell(row.onlineMinutes()),
                cell(row.goodMinutes()),
                cell(row.counted()),
                cell(row.notCounted()),
                cell(said == null ? null : said.openMinutes()),
                cell(said == null ? null : said.closedMinutes()));
    }

    private static String cell(@Nullable Object told) {
        return told == null ? "" : told.toString();
    }
}
