package se.digipunkt.server.places.hours;

import java.util.List;

/// What became of a text.
public sealed interface Reading {

    record Understood(OpeningHours hours) implements Reading {}

    /// @param faults at least one, in the order of the text
    record Refused(List<HoursFault> faults) implements Reading {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
