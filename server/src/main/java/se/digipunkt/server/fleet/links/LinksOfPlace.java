package se.digipunkt.server.fleet.links;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/// What was measured at a place in a period, as one: medians, and of loss the mean, for it is
/// mostly none.
///
/// @param networks medium and operator of each, once
/// @param middle at the last measurement
record LinksOfPlace(int measurements, SortedSet<Network> networks, Link middle) {

    static final LinksOfPlace NONE =
            new LinksOfPlace(
                    0, new TreeSet<>(), new Link(null, null, null, null, null, null, null, null));

    /// @param operator blank where there is none
    record Network(String medium, String operator) implements Comparable<Network> {

        @Override
        public int compareTo(Network other) {
            int byMedium = medium.compareTo(other.medium);
            return byMedium == 0 ? operator.compareTo(other.operator) : byMedium;
        }
    }

    /// @param links by time, at least one
    static LinksOfPlace of(List<Link> links) {
        SortedSet<Network> networks = new TreeSet<>();
        links.stream()
                .map(
                        link ->
                                new Network(
                                        Objects.requireNonNullElse(link.medium(), ""),
                                        Objects.requireNonNullElse(link.operator(), "")))
                .filter(network -> !network.medium().isEmpty() || !network.operator().isEmpty())
                .forEach(networks::add);
        return new LinksOfPlace(
                links.size(),
                networks,
                new Link(
                        links.getLast().at(),
                        null,
                        null,
                        median(links, Link::rttMillis),
                        median(links, Link::downKbps),
                        median(links, Link::upKbps),
                        mean(links, Link::lossPermille),
                        median(links, Link::signalDbm)));
    }

    private static @Nullable Long median(List<Link> links, Function<Link, @Nullable Long> figure) {
        List<Long> sorted = told(links, figure).stream().sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return null;
        }
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : Long.valueOf((sorted.get(half - 1) + sorted.get(half)) / 2);
    }

    private static @Nullable Long mean(List<Link> links, Function<Link, @Nullable Long> figure) {
        List<Long> told = told(links, figure);
        return told.isEmpty()
                ? null
                : Long.valueOf(
                        Math.round(
                                told.stream().mapToLong(Long::longValue).average().orElseThrow()));
    }

    private static List<Long> told(List<Link> links, Function<Link, @Nullable Long> figure) {
        List<Long> told = new ArrayList<>();
        for (Link link : links) {
            Long one = figure.apply(link);
            if (one != null) {
                told.add(one);
            }
        }
        return told;
    }
}
