package se.digipunkt.kiosk.outlook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// What can be said of one kind of promised time at a moment.
sealed interface Look {

    /// @param until null when it goes on beyond the days told
    record Open(@Nullable Instant until) implements Look {}

    record Opens(Interval next) implements Look {}

    /// Not within the days that the server has told.
    ///
    /// @param through the last of them
    record Never(LocalDate through) implements Look {}
}
