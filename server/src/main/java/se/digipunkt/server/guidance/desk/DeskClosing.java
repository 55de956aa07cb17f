package se.digipunkt.server.guidance.desk;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DeskPlace;
import se.digipunkt.desk.Refusal;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.places.Closing;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PromiseLine;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// What is open at a point now, and *closed today*. A bus is not closed: its calls are cancelled,
/// by who plans them.
@Singleton
final class DeskClosing {

    private final Places places;
    private final Closing closing;
    private final Access access;
    private final Pages pages;

    DeskClosing(Places places, Closing closing, Access access, Pages pages) {
        this.places = places;
        this.closing = closing;
        this.access = access;
        this.pages = pages;
    }

    /// Null at a bus.
    @Nullable DeskPlace now(HttpRequest<?> request, Place place) {
        if (!(place instanceof ServicePoint point)) {
            return null;
        }
        PromiseLine line = places.promiseLines(List.of(point)).get(point.id());
        Optional<String> closure = closing.closedOn(point.id()).map(LocalDate::toString);
        return new DeskPlace(
                line == null ? List.of() : line.words(pages.page(request, List.of())),
                closing.isAnythingOpenToday(point.id()),
                closure);
    }

    /// @param reason a code
    Changed announce(HttpRequest<?> request, Place place, String reason) {
        return told(() -> closing.close(access.actor(request), place.id(), reason));
    }

    /// Open after all. Once more changes nothing.
    ///
    /// @param closed the day on which the page was closed
    Changed end(HttpRequest<?> request, Place place, String closed) {
        LocalDate day;
        try {
            day = LocalDate.parse(closed);
        } catch (DateTimeParseException e) {
            return new Changed.Refused(Refusal.NOT_FOUND);
        }
        return told(() -> closing.open(access.actor(request), place.id(), day));
    }

    private static Changed told(Runnable work) {
        try {
            work.run();
        } catch (ProblemException refused) {
            return switch (refused.problem().slug()) {
                case "validation" -> new Changed.Refused(Refusal.NOT_UNDERSTOOD);
                case "not-found", "exception-over" -> new Changed.Stored("");
                default -> throw refused;
            };
        }
        return new Changed.Stored("");
    }
}
