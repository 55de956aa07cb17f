package se.digipunkt.server.places.rounds;

import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.web.Page;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What became of a round and its calls, in the reader's words.
///
/// @param changes the latest first
/// @param stops names by id
record RoundHistoryView(Round round, Place bus, List<Change> changes, Map<String, String> stops) {

    private static final Pattern OF_A_CALL =
            Pattern.compile("(planned|moved|cancelled|extra)(?: ([a-z-]+))?(?: announced (.+))?");

    /// @param who the name that they sign in with; empty when they are no longer known
    record Change(RoundChangeRow row, String who) {

        Instant at() {
            return row.at();
        }
    }

    RoundHistoryView {
        changes = List.copyOf(changes);
        stops = Map.copyOf(stops);
    }

    /// The stop and day of the call that was changed, or empty when the round was.
    String call(Change change) {
        String call = change.row().call();
        if (call == null) {
            return "";
        }
        String[] parts = call.split(":", -1);
        return parts.length == 3 ? stops.getOrDefault(parts[1], parts[1]) + " " + parts[2] : call;
    }

    String did(Page page, Change change) {
        String what = change.row().what();
        if (what.startsWith("changed ")) {
            return page.text("rounds.history.changed", fields(page, what));
        }
        Matcher call = OF_A_CALL.matcher(what);
        if (call.matches()) {
            return call(page, call);
        }
        return what.equals("created") ? page.text("rounds.history.created") : what;
    }

    private static String fields(Page page, String what) {
        return Arrays.stream(what.split(" "))
                .skip(1)
                .map(field -> known(page, "rounds.field." + field, field))
                .collect(Collectors.joining(page.comma()));
    }

    private static String call(Page page, Matcher what) {
        String state = what.group(1);
        String reason = what.group(2);
        String announced = what.group(3);
        return (state.equals("planned")
                        ? page.text("rounds.history.planned")
                        : page.text("rounds.state." + state))
                + (reason == null ? "" : ", " + known(page, "rounds.reason." + reason, reason))
                + (announced == null
                        ? ""
                        : ". "
                                + page.text(
                                        "rounds.announced", page.moment(Instant.parse(announced))));
    }

    private static String known(Page page, String key, String instead) {
        String text = page.messages().find(page.language(), key);
        return text == null ? instead : text;
    }
}
