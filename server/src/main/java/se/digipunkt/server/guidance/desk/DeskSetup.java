package se.digipunkt.server.guidance.desk;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Asking;
import se.digipunkt.desk.OwnOrder;
import se.digipunkt.protocol.Settings;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.Tally;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the desk of a place looks like: the order of its tiles, and what it asks.
@Singleton
final class DeskSetup {

    private static final int MEASURING_DAYS = 7;

    /// Those in which the terminal is complete, as on a kiosk.
    private static final List<String> LANGUAGES = List.of("sv", "en", "ar");

    private final Guidance guidance;
    private final DeskTable desks;
    private final WriteGate gate;
    private final Clock clock;

    DeskSetup(Guidance guidance, DeskTable desks, WriteGate gate, Clock clock) {
        this.guidance = guidance;
        this.desks = desks;
        this.gate = gate;
        this.clock = clock;
    }

    /// The errand list in force in this place's order.
    Settings.ErrandList tiles(Place place) {
        Settings.ErrandList list = guidance.errandList();
        OwnOrder before = find(place).map(DeskRow::order).orElse(null);
        OwnOrder order = next(place, list, before);
        if (!order.equals(before)) {
            keep(order);
        }
        return order.of(list);
    }

    private OwnOrder next(Place place, Settings.ErrandList list, @Nullable OwnOrder before) {
        return OwnOrder.next(
                before, place.id(), list, Optional.of(today()), day -> used(place, day));
    }

    private OwnOrder.Use used(Place place, LocalDate day) {
        Tally tally = guidance.tally(place.id(), day.minusDays(OwnOrder.DAYS), day);
        return new OwnOrder.Use(tally.records(), tally.errands());
    }

    private void keep(OwnOrder order) {
        LocalDate week = order.week();
        if (week != null) {
            gate.write(
                    () -> {
                        desks.hold(order.place());
                        desks.order(
                                order.place(),
                                order.version(),
                                week,
                                String.join(",", order.codes()));
                    });
        }
    }

    Asking asking(Place place) {
        return Asking.of(LANGUAGES, measuringUntil(place));
    }

    /// The last day of the measuring week; null outside of one.
    private @Nullable LocalDate measuringUntil(Place place) {
        LocalDate until = find(place).map(DeskRow::measuringUntil).orElse(null);
        return until == null || until.isBefore(today()) ? null : until;
    }

    /// For seven days from today, or no longer.
    void measure(Place place, boolean on) {
        LocalDate until = on ? today().plusDays(MEASURING_DAYS - 1) : today().minusDays(1);
        gate.write(
                () -> {
                    desks.hold(place.id());
                    desks.measure(place.id(), until);
                });
    }

    private Optional<DeskRow> find(Place place) {
        return gate.read(() -> desks.find(place.id()));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
