package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.places.Places;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Whether a kiosk may tell of another place than its own. It brings what its card wrote before it
/// was enrolled here, and nothing later: what a kiosk does now it does where it stands.
@Singleton
final class Elsewhere {

    /// What a device's clock may be ahead of the server's and is still believed, and the quarter of
    /// an hour in which a card whose enrolment was answered in vain goes on where it was.
    private static final Duration SLACK = Duration.ofMinutes(10 + 15);

    /// Why help does not count that was given at a place which nobody has registered yet.
    static final String PLACE_UNKNOWN = "place-unknown";

    private final Places places;

    Elsewhere(Places places) {
        this.places = places;
    }

    /// Help that was given elsewhere is believed of the time before the enrolment. What a place
    /// promises is said by those who stand there: closures of another place never count. Other
    /// kinds are kept, and counted by nobody yet.
    ///
    /// @return why it does not count there, as a code for operators
    Optional<String> doubt(Handing.Arrival arrival, KnownTime time, EntryBody body) {
        return switch (body) {
            case GuidanceRecord record -> doubtAbout(arrival, time, record);
            case EntryBody.Corrected correction -> doubtAbout(arrival, time, correction.guidance());
            case EntryBody.Visit _, EntryBody.TerminalSession _, EntryBody.Feedback _ ->
                    doubtAbout(arrival, time, null);
            case EntryBody.Closure _, EntryBody.ClosureWithdrawn _ ->
                    arrival.written().place().equals(arrival.kiosk().place())
                            ? Optional.empty()
                            : Optional.of("closes-elsewhere");
            case EntryBody _ -> Optional.empty();
        };
    }

    private Optional<String> doubtAbout(
            Handing.Arrival arrival, KnownTime time, @Nullable GuidanceRecord guidance) {
        Kiosk kiosk = arrival.kiosk();
        String place = arrival.written().place();
        if (place.equals(kiosk.place())) {
            return Optional.empty();
        }
        if (isAfterEnrolment(kiosk, time, guidance)) {
            return Optional.of("after-it-moved");
        }
        return places.find(place).isPresent() ? Optional.empty() : Optional.of(PLACE_UNKNOWN);
    }

    /// Without a known time the day that is told counts, and where neither is known the entry is in
    /// no period's figures.
    static boolean isAfterEnrolment(
            Kiosk kiosk, KnownTime time, @Nullable GuidanceRecord guidance) {
        return isAfter(time.at(), kiosk.enrolled())
                || guidance != null && isAfter(guidance.day(), kiosk.enrolled());
    }

    private static boolean isAfter(@Nullable Instant written, Instant enrolled) {
        return written != null && written.isAfter(enrolled.plus(SLACK));
    }

    private static boolean isAfter(@Nullable LocalDate day, Instant enrolled) {
        return day != null && day.isAfter(LocalDate.ofInstant(enrolled, KnownTime.ZONE));
    }
}
