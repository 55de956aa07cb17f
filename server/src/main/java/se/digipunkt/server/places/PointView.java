package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.web.Page;

import java.util.List;

/// The page of a service point.
///
/// @param exceptions those that are not over
/// @param calls of buses in the coming weeks, by time
/// @param linkedData the point as search engines read it
/// @param mayChange its coordinator
/// @param mayAnnounce who works there, too
/// @param mayCloseToday the same, while something is open today
/// @param mayOpenToday the same, while it is closed and would be open otherwise
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
        boolean mayOpenToday,
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

    /// Where the map shows it; null for what is archived, or lies nobody knows where.
    @Nullable Position onMap() {
        return point.archived() ? null : point.position().orElse(null);
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
