package se.digipunkt.server.fleet.kiosks;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.fleet.condition.Condition;
import se.digipunkt.server.fleet.condition.Conditions;
import se.digipunkt.server.fleet.daily.DailyAvailability;
import se.digipunkt.server.fleet.evidence.Evidence;
import se.digipunkt.server.fleet.evidence.Now;
import se.digipunkt.server.fleet.links.ConnectionWords;
import se.digipunkt.server.fleet.links.Links;
import se.digipunkt.server.fleet.shown.AvailabilityWords;
import se.digipunkt.server.fleet.shown.Strip;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Gathers all that is known of a kiosk.
@Singleton
final class KioskReading {

    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MEASUREMENTS = 10;

    private final Fleet fleet;
    private final KioskViews views;
    private final KioskStates states;
    private final Sources told;
    private final Messages messages;
    private final Clock clock;

    KioskReading(
            Fleet fleet,
            KioskViews views,
            KioskStates states,
            Sources told,
            Messages messages,
            Clock clock) {
        this.fleet = fleet;
        this.views = views;
        this.states = states;
        this.told = told;
        this.messages = messages;
        this.clock = clock;
    }

    /// What kiosks told.
    @Singleton
    record Sources(
            Evidence evidence, DailyAvailability daily, Links links, Conditions conditions) {}

    KioskPage page(HttpRequest<?> request, Kiosk kiosk, boolean mayRevoke) {
        Language language = Language.of(request);
        Condition condition = told.conditions().of(kiosk.id());
        Optional<Now> now = told.evidence().now(kiosk.id());
        Starts starts =
                Starts.of(told.evidence().starts(kiosk.id(), clock.instant().minus(LATELY)));
        return new KioskPage(
                views.one(kiosk, mayRevoke)
                        .with(Ills.of(kiosk, states.of(kiosk), condition, now, starts)),
                new AvailabilityWords(messages, language),
                new ConnectionWords(messages, language),
                condition,
                now,
                starts,
                history(kiosk),
                told.links().latest(kiosk.id(), MEASUREMENTS).stream()
                        .map(link -> new KioskPage.Measured(link, told.links().quality(link)))
                        .toList(),
                strip(kiosk));
    }

    private Optional<Strip> strip(Kiosk kiosk) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        return Optional.of(
                Strip.of(told.daily().byDay(kiosk.place(), Strip.first(today), today), today));
    }

    /// A device that moves is enrolled anew: where its machine has been, and what stood here.
    private List<KioskPage.Assigned> history(Kiosk kiosk) {
        return fleet.list().stream()
                .map(
                        other ->
                                new KioskPage.Assigned(
                                        other,
                                        views.placeName(other),
                                        isSameMachine(kiosk, other),
                                        other.place().equals(kiosk.place())))
                .filter(other -> other.machine() || other.here())
                .sorted(
                        Comparator.comparing((KioskPage.Assigned other) -> other.kiosk().enrolled())
                                .reversed())
                .toList();
    }

    private static boolean isSameMachine(Kiosk kiosk, Kiosk other) {
        return other.id().equals(kiosk.id())
                || kiosk.serial() != null && kiosk.serial().equals(other.serial());
    }
}
