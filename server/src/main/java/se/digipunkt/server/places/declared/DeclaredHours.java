package se.digipunkt.server.places.declared;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The door to staffed hours as they were delivered, by what people declare and desks show.
@Singleton
public final class DeclaredHours {

    /// Who declares later does not remember.
    static final int MOST_DAYS_BACK = 62;

    private final DeclaredTable table;
    private final HelpLogged help;
    private final Places places;
    private final Access access;
    private final WriteGate gate;
    private final Clock clock;

    DeclaredHours(
            DeclaredTable table,
            HelpLogged help,
            Places places,
            Access access,
            WriteGate gate,
            Clock clock) {
        this.table = table;
        this.help = help;
        this.places = places;
        this.access = access;
        this.gate = gate;
        this.clock = clock;
    }

    /// The days on which a point promised that somebody can help.
    ///
    /// @param last included
    /// @throws ProblemException `not-found`
    public List<StaffedDay> days(String point, LocalDate first, LocalDate last) {
        return gate.read(
                () -> {
                    Promised promised =
                            places.promised(
                                    point,
                                    PromiseKind.STAFFED,
                                    SwedishTime.startOf(first),
                                    SwedishTime.startOf(last.plusDays(1)));
                    Map<LocalDate, Boolean> declared = new HashMap<>();
                    table.list(point, first, last)
                            .forEach(row -> declared.put(row.day(), row.kept()));
                    return StaffedHours.of(
                            promised, first, last, declared, help.days(point, first, last));
                });
    }

    /// Declares that help was there as promised from one day to another, but for some days on which
    /// it was not. Said again, the last word counts.
    ///
    /// @param last included; no day to come
    /// @param except days on which it was not
    /// @throws ProblemException `not-found`, `forbidden`, or `validation` of days that cannot be
    ///   declared
    public void declare(
            Actor actor,
            String point,
            LocalDate first,
            LocalDate last,
            Collection<LocalDate> except) {
        Place place = places.get(point);
        if (!actor.worksAt(place.id(), place.municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        Instant now = clock.instant();
        check(first, last, except, SwedishTime.dayOf(now));
        gate.write(
                () -> {
                    for (StaffedDay day : days(point, first, last)) {
                        table.save(point, day.day(), !except.contains(day.day()), now);
                    }
                    access.record(actor, "staffed-hours-declared", point);
                });
    }

    private static void check(
            LocalDate first, LocalDate last, Collection<LocalDate> except, LocalDate today) {
        if (first.isBefore(today.minusDays(MOST_DAYS_BACK))) {
            throw refused("/from", "out-of-range");
        }
        if (last.isBefore(first) || last.isAfter(today)) {
            throw refused("/to", "out-of-range");
        }
        if (except.stream().anyMatch(day -> day.isBefore(first) || day.isAfter(last))) {
            throw refused("/except", "out-of-range");
        }
    }

    private static ProblemException refused(String pointer, String code) {
        return new ProblemException(WebProblem.Validation.of(pointer, code, ""));
    }
}
