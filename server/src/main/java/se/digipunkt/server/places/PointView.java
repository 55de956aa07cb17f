package se.digipunkt.server.places;

import se.digipunkt.server.web.Page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The page of a service point.
///
/// @param exceptions those that are not over
/// @param calls of buses in the coming weeks, by time
/// @param linkedData the point as search engines read it
/// @param mayChange its coordinator
/// @param mayAnnounce who works there, too
/// @param mayCloseToday the same, while something is open today
/// @param mayReadHistory its coordinator and the region
record PointView(
        ServicePoint point,
        Municipality municipality,
        PromiseLine line,
        List<PointHours> hours,
        List<ExceptionRow> exceptions,
        List<StopCall> calls,
        String linkedData,
        boolean mayChange,
        boolean mayAnnounce,
        boolean mayCloseToday,
        boolean mayReadHistory) {

    PointView {
        hours = List.copyOf(hours);
        exceptions = List.copyOf(exceptions);
        calls = List.copyOf(calls);
    }

    TimeWords words(Page page) {
        return new TimeWords(page, line.now());
    }

    /// What is archived has no hours any more.
    List<PointHours> shownHours() {
        return point.archived() ? List.of() : hours;
    }

    /// What closes the whole point now, which can be taken back.
    Optional<ExceptionRow> closedNow() {
        Instant now = line.now();
        return exceptions.stream()
                .filter(row -> row.closes() && row.kind().equals(ExceptionKind.BOTH.code()))
                .filter(row -> row.span().contains(now))
                .findFirst();
    }

    /// What the position is of, in the reader's words, or its code when there are none.
    String precision(Page page) {
        String code = point.positionPrecision();
        if (code == null) {
            return page.text("places.precision.unknown");
        }
        String text = page.messages().find(page.language(), "places.precision." + code);
        return text == null ? code : text;
    }
}
