package se.digipunkt.desk;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// A record as it stood on the page when somebody asked to change it. Another desk may have changed
/// it since, and an answer that was lost makes the page ask again.
///
/// @param errands codes; empty when the page did not tell
public record Shown(String reference, List<String> errands) {

    public Shown {
        errands = List.copyOf(errands);
    }

    public Shown(String reference) {
        this(reference, List.of());
    }

    /// True when the page saw other errands than the record has now.
    public boolean isOutdated(Collection<String> now) {
        return !errands.isEmpty() && !Set.copyOf(errands).equals(Set.copyOf(now));
    }

    /// True when the page saw all of these on the record.
    public boolean had(Collection<String> others) {
        return errands.containsAll(others);
    }
}
