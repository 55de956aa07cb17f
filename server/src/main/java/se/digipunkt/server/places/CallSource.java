package se.digipunkt.server.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What [Places] answers about calls; kept where the rounds are.
public interface CallSource {

    Optional<Call> find(String id);

    /// The calls of a bus or at a stop that touch the days, now or as they were planned, cancelled
    /// ones and those of schools too, by time.
    ///
    /// @param place id of a bus or a service point
    /// @param from first day in Europe/Stockholm
    /// @param to last day, included
    List<Call> of(String place, LocalDate from, LocalDate to);

    /// The same of some buses and points.
    List<Call> of(Collection<String> places, LocalDate from, LocalDate to);

    /// The same of all buses.
    List<Call> all(LocalDate from, LocalDate to);

    /// The call that the bus has at a moment by the timetable and what was announced; of two that
    /// overlap the one that began last.
    Optional<Call> at(String bus, Instant moment);

    /// The first calls that end after a moment and are not cancelled.
    ///
    /// @param place id of a bus or a service point
    /// @param schools whether those of schools count too
    List<Call> next(String place, Instant after, boolean schools, int most);

    /// The first public call at each of some stops that ends after a moment and is not cancelled,
    /// by the stop; stops without one are left out.
    Map<String, Call> nextAt(Collection<String> stops, Instant after);

    /// When any call was changed last. It never goes back, also where a bus no longer stops.
    Optional<Instant> changed();

    /// Names of all rounds by their id.
    Map<String, String> roundNames();
}
