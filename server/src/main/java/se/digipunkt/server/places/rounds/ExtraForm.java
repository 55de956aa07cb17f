package se.digipunkt.server.places.rounds;

import java.util.Map;

/// What a person wrote about a call that the timetable does not have.
///
/// @param round id of the one that it is to belong to
/// @param stop id of a point where buses stop
record ExtraForm(String round, String stop, CallForm call) {

    static ExtraForm posted(Map<String, Object> fields) {
        return new ExtraForm(text(fields, "round"), text(fields, "stop"), CallForm.posted(fields));
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.getOrDefault(name, "").toString().strip();
    }
}
