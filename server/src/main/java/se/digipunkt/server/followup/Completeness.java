package se.digipunkt.server.followup;

import java.util.List;
import java.util.Locale;

/// Who was expected to report and who did. A true zero cannot be told from help that nobody logged,
/// so a place without a record is none of them.
///
/// @param places all points and buses that were expected to report
/// @param uncertainTime records of the scope whose day is not known: they are in no figure
/// @param sample true when any of the places is made up for a demonstration
public record Completeness(List<PlaceState> places, long uncertainTime, boolean sample) {

    public Completeness {
        places = List.copyOf(places);
    }

    public long count(State state) {
        return in(state).size();
    }

    public List<PlaceState> in(State state) {
        return places.stream().filter(place -> place.state() == state).toList();
    }

    /// @param kiosk true when it has a kiosk now
    /// @param link to the page about it
    public record PlaceState(String id, String name, State state, boolean kiosk, String link) {}

    public enum State {
        /// At least one record.
        REPORTED,
        /// Its kiosk was in contact, but no help was logged.
        IN_CONTACT,
        /// Neither.
        NOT_HEARD;

        /// In JSON and in message keys.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
