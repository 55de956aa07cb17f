package se.digipunkt.server.fleet.links;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.fleet.links.Middle.Weighed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// What was measured at a place in a period, as one: medians of its days, each as heavy as it has
/// measurements, and of loss the mean. A measurement without an answer is slower than all others.
///
/// @param failed measurements of which nothing was answered
/// @param networks medium and operator of each, once
/// @param middle at the last measurement
record LinksOfPlace(long measurements, long failed, SortedSet<Network> networks, Link middle) {

    static final LinksOfPlace NONE =
            new LinksOfPlace(
                    0,
                    0,
                    new TreeSet<>(),
                    new Link(null, null, null, null, null, null, null, null));

    /// @param operator blank where there is none
    record Network(String medium, String operator) implements Comparable<Network> {

        static Network of(Link link) {
            String medium = link.medium();
            String operator = link.operator();
            return new Network(medium == null ? "" : medium, operator == null ? "" : operator);
        }

        @Override
        public int compareTo(Network other) {
            int byMedium = medium.compareTo(other.medium);
            return byMedium == 0 ? operator.compareTo(other.operator) : byMedium;
        }
    }

    /// @param days of the place, at least one
    static LinksOfPlace of(List<LinkDayRow> days) {
        SortedSet<Network> networks = new TreeSet<>();
        days.stream()
                .map(day -> new Network(day.medium(), day.operator()))
                .filter(network -> !network.medium().isEmpty() || !network.operator().isEmpty())
                .forEach(networks::add);
        return new LinksOfPlace(
                days.stream().mapToLong(LinkDayRow::measurements).sum(),
                days.stream().mapToLong(LinkDayRow::failed).sum(),
                networks,
                new Link(
                        days.stream().map(LinkDayRow::lastAt).max(Instant::compareTo).orElseThrow(),
                        null,
                        null,
                        Middle.median(roundTrips(days)),
                        Middle.median(weighed(days, LinkDayRow::downKbps, LinkDayRow::transferred)),
                        Middle.median(weighed(days, LinkDayRow::upKbps, LinkDayRow::transferred)),
                        Middle.mean(
                                weighed(days, LinkDayRow::lossPermille, LinkDayRow::measurements)),
                        Middle.median(
                                weighed(days, LinkDayRow::signalDbm, LinkDayRow::measurements))));
    }

    private static List<Weighed> roundTrips(List<LinkDayRow> days) {
        List<Weighed> all =
                new ArrayList<>(
                        weighed(
                                days,
                                LinkDayRow::rttMillis,
                                day -> day.measurements() - day.failed()));
        days.forEach(day -> all.add(new Weighed(Middle.NEVER, day.failed())));
        return all;
    }

    private static List<Weighed> weighed(
            List<LinkDayRow> days,
            Function<LinkDayRow, @Nullable Long> figure,
            ToLongFunction<LinkDayRow> weight) {
        return days.stream()
                .map(day -> new Weighed(figure.apply(day), weight.applyAsLong(day)))
                .toList();
    }
}
