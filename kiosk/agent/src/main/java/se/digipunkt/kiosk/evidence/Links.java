package se.digipunkt.kiosk.evidence;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How the connection to the server is.
public interface Links {

    /// The server has answered a small sync.
    ///
    /// @param took from the first byte sent to the answer, a new connection included
    void reached(Duration took);

    /// There was no answer.
    void unreached();

    /// Measures the connection, when that is due. Takes a minute or two at most.
    ///
    /// @param undisturbed false as soon as there is something better to do: it then ends at once
    void measure(BooleanSupplier undisturbed);
}
