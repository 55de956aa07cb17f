package se.digipunkt.server.places.declared;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;

/// The staffed hours of a point on a day. Delivered, lost and unknown add up to promised.
///
/// @param shortNotice part of promised that was closed too late
/// @param kept what was declared; null when nothing was
/// @param shown help was logged at the point on that day
public record StaffedDay(
        LocalDate day,
        Duration promised,
        Duration shortNotice,
        @Nullable Boolean kept,
        boolean shown) {

    /// Nobody has said anything, and no desk shows it.
    public boolean notKnown() {
        return kept == null && !shown;
    }

    /// What is declared goes before what the desk shows: help may be given by telephone.
    public Duration delivered() {
        boolean there = kept == null ? shown : kept;
        return there ? promised.minus(shortNotice) : Duration.ZERO;
    }

    public Duration lost() {
        return kept != null && !kept ? promised : shortNotice;
    }

    public Duration unknown() {
        return promised.minus(delivered()).minus(lost());
    }
}
