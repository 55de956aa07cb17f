package se.digipunkt.server.fleet.availability;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// All evidence of one kiosk at one point. A card that was enrolled anew there goes on in the same
/// life.
///
/// @param loose alive intervals that stand in no journal: open ones of a status that came before
///   all that the kiosk had written
/// @param anchors true time by boot; a boot without one tells nothing of any period. That its wall
///   clock merely fits between its neighbours is not believed here: a clock that is set to last
///   known time at each start, as a Pi's is, always fits, and is always wrong
/// @param enrolled when it became the point's; evidence from before counts, and lets the assignment
///   begin with it
/// @param ended when it was taken out of use or went to another point; null while it is there
/// @param lastContact nothing is known of any later time
public record KioskLife(
        List<ToldJournal> journals,
        List<Told.Alive> loose,
        Map<String, Anchor> anchors,
        Instant enrolled,
        @Nullable Instant ended,
        Instant lastContact) {

    public KioskLife {
        journals = List.copyOf(journals);
        loose = List.copyOf(loose);
        anchors = Map.copyOf(anchors);
    }
}
