package se.digipunkt.server.guidance;

import io.micronaut.core.annotation.Introspected;

import java.time.LocalDate;

/// Sums over places of one cell of a cross-table on a day.
///
/// @param day ISO 8601
@Introspected
record DailyRow(
        String day,
        String firstValue,
        String secondValue,
        long questions,
        long attendances,
        long occasions) {

    Crossing.Cell cell() {
        return new Crossing.Cell(firstValue, secondValue, questions, attendances, occasions);
    }

    /// The first value after the weekday.
    Crossing.Cell cellByWeekday() {
        return new Crossing.Cell(
                RecordRow.weekday(LocalDate.parse(day)),
                firstValue,
                questions,
                attendances,
                occasions);
    }
}
