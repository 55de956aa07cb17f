package se.digipunkt.server.guidance;

import io.micronaut.core.annotation.Introspected;

/// What one place has logged in a period.
///
/// @param place id of the point or bus
@Introspected
public record PlaceTotal(String place, long questions, long attendances, long occasions) {

    PlaceTotal and(PlaceTotal more) {
        return new PlaceTotal(
                place,
                questions + more.questions,
                attendances + more.attendances,
                occasions + more.occasions);
    }

    boolean isNothing() {
        return questions == 0 && attendances == 0 && occasions == 0;
    }
}
