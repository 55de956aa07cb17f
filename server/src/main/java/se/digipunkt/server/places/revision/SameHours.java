package se.digipunkt.server.places.revision;

import se.digipunkt.server.places.GivenHours;
import se.digipunkt.server.places.promised.HoursVersions;
import se.digipunkt.server.places.promised.PromiseKind;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a wish does to hours, worked out once for hours that are the same: thousands of points
/// share few.
final class SameHours {

    private record Asked(HoursVersions versions, PromiseKind kind) {}

    private final Wish wish;
    private final Map<GivenHours, Optional<GivenHours>> applied = new HashMap<>();
    private final Map<Asked, Effect.Sum> sums = new HashMap<>();

    SameHours(Wish wish) {
        this.wish = wish;
    }

    /// As [Wish#applied]; what hours become does not depend on when they began.
    Optional<GivenHours> applied(GivenHours before) {
        return applied.computeIfAbsent(before.from(wish.first()), wish::applied);
    }

    Effect.Sum sum(HoursVersions versions, PromiseKind kind) {
        return sums.computeIfAbsent(
                new Asked(versions, kind), _ -> Effect.sum(versions, kind, wish.first()));
    }
}
