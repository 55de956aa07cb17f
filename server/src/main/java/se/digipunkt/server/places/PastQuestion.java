package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.web.ProblemException;

import java.util.Optional;

/// Asks programs what the pages ask people: whether days that are counted already are to be counted
/// anew.
@Singleton
public final class PastQuestion {

    private final HoursHistory hours;

    PastQuestion(HoursHistory hours) {
        this.hours = hours;
    }

    /// @param now the place as it stands
    /// @param form what is to become of it
    /// @param sure the answer, of the problem that asked; null when nothing was asked
    /// @throws ProblemException `past-recounted` until it is answered
    void ask(Place now, PlaceForm form, @Nullable String sure) {
        ask(hours.past(now, MeantHours.of(form)), sure);
    }

    /// @throws ProblemException `past-recounted` until it is answered
    public static void ask(Optional<PastHours> past, @Nullable String sure) {
        past.<PlacesProblem.PastRecounted>map(PlacesProblem.PastRecounted::new)
                .filter(asked -> !asked.sure().equals(sure))
                .ifPresent(
                        asked -> {
                            throw new ProblemException(asked);
                        });
    }
}
