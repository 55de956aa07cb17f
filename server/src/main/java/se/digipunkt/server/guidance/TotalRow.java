package se.digipunkt.server.guidance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

/// The sums of one cell of a cross-table.
///
/// @param place id of the point or bus, or [#REGION]
/// @param stop where a bus was, or empty
/// @param span `year`, `month` or `day`
/// @param period the year, month or day
@MappedEntity("guidance_crossed")
record TotalRow(
        @Id String place,
        String stop,
        String span,
        String period,
        String crossTable,
        String firstValue,
        String secondValue,
        long questions,
        long attendances,
        long occasions) {

    /// All places of the server; no place can have that id.
    static final String REGION = "region";

    static final String YEAR = "year";
    static final String MONTH = "month";
    static final String DAY = "day";

    /// Writers that meet on PostgreSQL take their rows in the same order, and so never wait for
    /// each other in a circle.
    static final Comparator<TotalRow> ORDER =
            Comparator.comparing(TotalRow::place)
                    .thenComparing(TotalRow::crossTable)
                    .thenComparing(TotalRow::span)
                    .thenComparing(TotalRow::period)
                    .thenComparing(TotalRow::stop)
                    .thenComparing(TotalRow::firstValue)
                    .thenComparing(TotalRow::secondValue);

    static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    static String year(LocalDate day) {
        return year(month(day));
    }

    /// As the database has it: four digits.
    private static String year(String month) {
        return month.substring(0, 4);
    }

    /// What a month adds to its year.
    TotalRow inYear() {
        return new TotalRow(
                place,
                stop,
                YEAR,
                year(period),
                crossTable,
                firstValue,
                secondValue,
                questions,
                attendances,
                occasions);
    }

    boolean isZero() {
        return questions == 0 && attendances == 0 && occasions == 0;
    }
}
