package se.digipunkt.server.places.rounds;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// What a person wrote about a call.
record CallForm(String date, String from, String to, String reason) {

    static CallForm posted(Map<String, Object> fields) {
        return new CallForm(
                text(fields, "date"),
                text(fields, "from"),
                text(fields, "to"),
                text(fields, "reason"));
    }

    /// A day that is too far is told at the day: in the API it is a moment.
    static List<Fault> atFields(List<Fault> faults) {
        return faults.stream()
                .map(
                        fault ->
                                fault.code().equals("too-far")
                                        ? new Fault("/date", fault.code(), fault.detail())
                                        : fault)
                .toList();
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.getOrDefault(name, "").toString().strip();
    }

    static CallForm of(Call call) {
        return new CallForm(
                SwedishTime.dayOf(call.from()).toString(),
                LocalTime.ofInstant(call.from(), SwedishTime.ZONE).toString(),
                LocalTime.ofInstant(call.to(), SwedishTime.ZONE).toString(),
                "");
    }
}
