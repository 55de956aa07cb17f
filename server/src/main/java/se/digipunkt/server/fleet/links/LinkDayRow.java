package se.digipunkt.server.fleet.links;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// What was measured at a place on a day in one network, as one.
///
/// @param medium blank where it was not told, as the operator
/// @param failed measurements of which nothing was answered
/// @param transferred measurements that transferred something
/// @param rttMillis median of what was answered, as the other figures; null where there is none
/// @param lossPermille the mean: it is mostly none
@MappedEntity("link_day")
record LinkDayRow(
        @Id String place,
        @IsoDate LocalDate day,
        String medium,
        String operator,
        long measurements,
        long failed,
        long transferred,
        @Nullable Long rttMillis,
        @Nullable Long downKbps,
        @Nullable Long upKbps,
        @Nullable Long signalDbm,
        @Nullable Long lossPermille,
        @Millis Instant lastAt) {

    /// @param links of one place, day and network, by time, at least one, all with a time
    static LinkDayRow of(
            String place, LocalDate day, LinksOfPlace.Network network, List<Link> links) {
        return new LinkDayRow(
                place,
                day,
                network.medium(),
                network.operator(),
                links.size(),
                links.stream().filter(link -> link.rttMillis() == null).count(),
                links.stream().filter(link -> link.downKbps() != null).count(),
                median(links, Link::rttMillis),
                median(links, Link::downKbps),
                median(links, Link::upKbps),
                median(links, Link::signalDbm),
                Middle.mean(each(links, Link::lossPermille)),
                Objects.requireNonNull(links.getLast().at()));
    }

    private static @Nullable Long median(List<Link> links, Function<Link, @Nullable Long> figure) {
        return Middle.median(each(links, figure));
    }

    private static List<Middle.Weighed> each(
            List<Link> links, Function<Link, @Nullable Long> figure) {
        return links.stream().map(link -> new Middle.Weighed(figure.apply(link), 1)).toList();
    }
}
