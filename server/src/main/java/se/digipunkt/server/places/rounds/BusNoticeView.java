package se.digipunkt.server.places.rounds;

import se.digipunkt.server.places.Bus;

import java.time.LocalDate;
import java.util.List;

/// The notice of a bus for the villages' boards.
///
/// @param municipality name of the one that it is based in
/// @param days those that have public calls, in their order
/// @param address of the bus's page
/// @param printed today
/// @param until its last day: afterwards the times may be others
record BusNoticeView(
        Bus bus,
        String municipality,
        List<BusView.Day> days,
        String address,
        LocalDate printed,
        LocalDate until) {

    BusNoticeView {
        days = List.copyOf(days);
    }
}
