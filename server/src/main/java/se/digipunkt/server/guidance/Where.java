package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

/// Where guidance from a bus was given; nothing is known of it elsewhere.
///
/// @param call `round:stop:date`
/// @param stop id of the service point
record Where(@Nullable String call, @Nullable String stop) {

    static final Where UNKNOWN = new Where(null, null);
}
