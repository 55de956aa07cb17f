package se.digipunkt.server.guidance;

import io.micronaut.core.annotation.Introspected;

/// Sums over places and days of one cell of a cross-table.
@Introspected
record DailyRow(
        String firstValue, String secondValue, long questions, long attendances, long occasions) {}
