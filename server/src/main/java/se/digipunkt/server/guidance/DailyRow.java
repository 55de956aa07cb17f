package se.digipunkt.server.guidance;

import io.micronaut.core.annotation.Introspected;

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

    Counted.Cell cell() {
        return new Counted.Cell(firstValue, secondValue, questions, attendances, occasions);
    }
}
