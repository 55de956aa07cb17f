package se.digipunkt.server.guidance;

import io.micronaut.core.annotation.Introspected;

import java.time.LocalDate;

/// Sums over places of one cell of a cross-table in one period.
///
/// @param period the day or month, ISO 8601
@Introspected
record PeriodRow(
        String period,
        String firstValue,
        String secondValue,
        long questions,
        long attendances,
        long occasions) {

    Crossing.Cell cell() {
        return new Crossing.Cell(firstValue, secondValue, questions, attendances, occasions);
    }

    /// Of a day: the first value after the weekday.
    Crossing.Cell cellByWeekday() {
        return new Crossing.Cell(
                RecordRow.weekday(LocalDate.parse(period)),
                firstValue,
                questions,
                attendances,
                occasions);
    }
}
