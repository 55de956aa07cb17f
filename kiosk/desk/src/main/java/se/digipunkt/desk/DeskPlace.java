package se.digipunkt.desk;

import java.util.List;
import java.util.Optional;

/// The place as it is now, for who works there.
///
/// @param lines what is open, who helps next, on a bus the presumed stop; in the page's language
/// @param mayClose true at a point where something more is open today that can be closed here
/// @param closed what undoes it names: the closure that was announced at this kiosk and goes on; at
///   the server, whoever closed the point, the day
public record DeskPlace(List<String> lines, boolean mayClose, Optional<String> closed) {

    /// Why a place is closed: codes. Nothing about anybody's health.
    public static final List<String> REASONS =
            List.of(
                    "weather",
                    "staffing",
                    "building",
                    "technical",
                    "event",
                    "training",
                    "holiday",
                    "other");

    public DeskPlace {
        lines = List.copyOf(lines);
    }
}
