package se.digipunkt.server.places;

import se.digipunkt.server.places.PromiseLine.Look;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.web.Page;

import java.time.Instant;
import java.util.Optional;

/// A promise in the reader's words.
final class PromiseWords {

    private PromiseWords() {}

    static String help(Page page, PromiseLine line) {
        return told(page, "places.promise.help", line.help(), line.now());
    }

    static String access(Page page, PromiseLine line) {
        return told(page, "places.promise.access", line.access(), line.now());
    }

    /// True when there is something to say of the doors that the help has not said.
    static boolean differs(PromiseLine line) {
        return !line.help().equals(line.access());
    }

    static boolean open(Look look) {
        return look instanceof PromiseLine.Open;
    }

    static boolean shut(Look look) {
        return look instanceof PromiseLine.Shut;
    }

    private static String told(Page page, String key, Look look, Instant now) {
        TimeWords words = new TimeWords(page, now);
        return switch (look) {
            case PromiseLine.Open(Optional<Instant> until) ->
                    until.map(end -> page.text(key + ".until", words.until(end)))
                            .orElseGet(() -> page.text(key + ".open"));
            case PromiseLine.Opens(Span span) -> next(page, key, span, words);
            case PromiseLine.Shut(Optional<Span> span) ->
                    page.text("places.promise.shut")
                            + span.map(next -> " " + next(page, key, next, words)).orElse("");
            case PromiseLine.Silent() -> page.text(key + ".silent");
            case PromiseLine.Untold() -> page.text("places.promise.untold");
        };
    }

    private static String next(Page page, String key, Span span, TimeWords words) {
        return words.today(span.from())
                ? page.text(key + ".today", words.hours(span))
                : page.text(key + ".next", words.span(span));
    }
}
