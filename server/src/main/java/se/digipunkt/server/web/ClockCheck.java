package se.digipunkt.server.web;

import java.util.OptionalLong;

/// Whether the server's own clock can be believed: answered by whoever hears of other clocks.
public interface ClockCheck {

    /// Seconds by which it is ahead, negative when it is behind; empty when nothing says that it is
    /// wrong.
    OptionalLong secondsAhead();
}
