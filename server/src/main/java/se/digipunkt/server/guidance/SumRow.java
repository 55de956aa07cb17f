package se.digipunkt.server.guidance;

import io.micronaut.core.annotation.Introspected;

/// Sums over places and periods of one cell of a cross-table.
@Introspected
record SumRow(
        String firstValue, String secondValue, long questions, long attendances, long occasions) {

    Crossing.Cell cell() {
        return new Crossing.Cell(firstValue, secondValue, questions, attendances, occasions);
    }
}
