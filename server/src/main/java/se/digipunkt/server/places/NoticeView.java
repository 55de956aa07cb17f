package se.digipunkt.server.places;

import se.digipunkt.server.web.Page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The notice of a point for the village's board.
///
/// @param exceptions those that begin before the notice is old
/// @param calls of buses, by time
/// @param address of the point's page
/// @param now when it was printed
/// @param until its last day: afterwards the times may be others
record NoticeView(
        ServicePoint point,
        Municipality municipality,
        List<PointHours> hours,
        List<ExceptionRow> exceptions,
        List<StopCall> calls,
        String address,
        Instant now,
        LocalDate until) {

    NoticeView {
        hours = List.copyOf(hours);
        exceptions = List.copyOf(exceptions);
        calls = List.copyOf(calls);
    }

    TimeWords words(Page page) {
        return new TimeWords(page, now);
    }
}
