package se.digipunkt.server.disclosure;

import java.util.List;

/// Everything that is published together: counts, each with an id of its own, and how they add up.
/// A count that stands in several tables is one count with one id; so tables are linked.
public sealed interface Counts permits LinkedCounts {

    /// To begin with, nothing.
    static Counts none() {
        return new LinkedCounts();
    }

    /// A count of people that is published unless it must be hidden.
    Counts people(String id, long value);

    /// A count that no table has but that everybody can reckon with: what is left of a total beside
    /// a part, for example. Never published; at least 0.
    Counts unpublished(String id, long value);

    /// The total is exactly the sum of its parts, and everybody knows it.
    Counts sum(String total, List<String> parts);

    /// Counts that say much about each other: when one is hidden, the others are unless they are
    /// zero.
    Counts alike(String... ids);
}
