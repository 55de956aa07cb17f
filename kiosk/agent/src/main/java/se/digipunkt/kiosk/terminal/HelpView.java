package se.digipunkt.kiosk.terminal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.help.HelpCall;
import se.digipunkt.kiosk.outlook.HelpAhead;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody sees who has asked for a person.
///
/// @param version of what is told of the call
/// @param answer null as long as somebody may come
/// @param sample true where the hours are made up
record HelpView(
        Frame frame, String version, HelpCall call, @Nullable Answer answer, boolean sample) {

    /// The honest answer, when nobody comes.
    ///
    /// @param here the place, for the usual hours where nothing better is known
    /// @param phone of the place, or empty
    /// @param elsewhere where somebody helps now
    record Answer(HelpAhead ahead, PlaceView here, String phone, List<Elsewhere> elsewhere) {

        Answer {
            elsewhere = List.copyOf(elsewhere);
        }

        /// All of the slip, for the telephone; nothing about who reads it.
        SlipCode code(Texts texts) {
            Stream<String> meetings =
                    ahead.meetings().stream()
                            .flatMap(meeting -> Stream.of(meeting.where(), meeting.when()));
            Stream<String> phones =
                    phone.isEmpty()
                            ? Stream.of()
                            : Stream.of(texts.text("slip.phone") + ": " + phone);
            Stream<String> bring =
                    Stream.of(texts.text("slip.bring") + ": " + texts.text("slip.bring.text"));
            return SlipCode.of(
                    Stream.of(meetings, phones, bring)
                            .flatMap(lines -> lines)
                            .collect(Collectors.joining("\n")));
        }
    }

    /// @param phone or empty
    record Elsewhere(String name, String phone) {}

    /// The first part of the keys of what is said.
    String key() {
        return switch (call.stand()) {
            case CALLED -> "called";
            case COMING -> "coming";
            case ANSWERED -> "answered";
            case CANCELLED -> "cancelled";
            case NOBODY_CAME -> "nobody";
            case OUTSIDE -> "outside";
        };
    }
}
