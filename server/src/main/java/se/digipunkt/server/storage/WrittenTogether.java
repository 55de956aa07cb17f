package se.digipunkt.server.storage;

import java.util.List;

/// Writes together, at the end of a write, what was asked for one by one.
///
/// @param <T> one thing to write
@FunctionalInterface
public interface WrittenTogether<T> {

    /// @param items of the whole write, in the order in which they were asked for; nothing of a
    ///   nested work that has failed
    void write(List<T> items);
}
