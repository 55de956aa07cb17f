package se.digipunkt.kiosk.evidence;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Requests to our own server that tell nothing and store nothing.
public interface LinkProbe {

    /// @param atMost to wait for the answer
    /// @param undisturbed false when the request is to be given up at once
    record Patience(Duration atMost, BooleanSupplier undisturbed) {}

    /// What came of a request.
    sealed interface Outcome {

        /// So many bytes went over, in that time to the answer. Fewer than asked for when patience
        /// ended before the last one came.
        record Took(long bytes, Duration time) implements Outcome {}

        /// Nothing came in time, or the connection broke.
        record NoAnswer() implements Outcome {}

        /// Somebody else answers, or a server that does not measure now.
        record Refused(String why) implements Outcome {}

        record Disturbed() implements Outcome {}
    }

    /// A request and an answer without a body.
    Outcome roundTrip(Patience patience);

    Outcome down(int bytes, Patience patience);

    /// All of the bytes, or no answer.
    Outcome up(int bytes, Patience patience);
}
