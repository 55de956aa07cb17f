package se.digipunkt.server.places.promised;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The openings of a stretch of days while exceptions are entered, in the order in which they were
/// announced.
///
/// Whether a closure came in time is judged opening by opening, by the start of the part that it
/// closes: a resident plans for an opening, and an opening is not announced by halves. A closure of
/// two weeks that is announced this morning is thus at short notice today, and in time from the
/// first opening that begins a whole notice later.
final class Ledger {

    private final Duration notice;
    private List<Span> promised;
    private Spans shortNotice = Spans.NONE;

    Ledger(List<Span> openings, Duration notice) {
        this.promised = openings;
        this.notice = notice;
    }

    void enter(DatedException exception) {
        switch (exception.effect()) {
            case CLOSED -> close(exception.span(), exception.announcedAt());
            case EXTRA_OPEN -> open(exception.span(), exception.announcedAt());
        }
    }

    private void close(Span closure, Instant announcedAt) {
        Instant inTime = announcedAt.plus(notice);
        List<Span> left = new ArrayList<>();
        for (Span opening : promised) {
            Spans closed = opening.intersect(closure);
            if (closed.isEmpty()) {
                left.add(opening);
            } else if (closed.list().getFirst().from().isBefore(inTime)) {
                left.add(opening);
                shortNotice = shortNotice.union(closed);
            } else {
                left.addAll(Spans.of(opening).minus(closed).list());
            }
        }
        promised = left;
    }

    /// Minutes before the announcement were promised to nobody.
    private void open(Span extra, Instant announcedAt) {
        if (!extra.to().isAfter(announcedAt)) {
            return;
        }
        Instant from = extra.from().isBefore(announcedAt) ? announcedAt : extra.from();
        Span known = new Span(from, extra.to());
        shortNotice = shortNotice.minus(Spans.of(known));
        List<Span> more = new ArrayList<>(promised);
        more.add(known);
        promised = more;
    }

    Spans promised() {
        return Spans.of(promised);
    }

    /// Always a part of [#promised].
    Spans shortNotice() {
        return shortNotice.intersect(promised());
    }
}
