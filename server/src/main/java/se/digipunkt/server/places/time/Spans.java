package se.digipunkt.server.places.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A set of moments: sorted spans that neither overlap nor touch.
public final class Spans {

    public static final Spans NONE = new Spans(List.of());

    private final List<Span> list;

    private Spans(List<Span> list) {
        this.list = list;
    }

    public static Spans of(Span span) {
        return new Spans(List.of(span));
    }

    /// The moments in any of them, in whatever order they come.
    public static Spans of(Collection<Span> spans) {
        List<Span> joined = new ArrayList<>(spans.size());
        spans.stream().sorted().forEach(span -> join(joined, span));
        return new Spans(List.copyOf(joined));
    }

    private static void join(List<Span> sorted, Span next) {
        if (!sorted.isEmpty() && !sorted.getLast().to().isBefore(next.from())) {
            Span last = sorted.removeLast();
            sorted.add(new Span(last.from(), Span.later(last.to(), next.to())));
        } else {
            sorted.add(next);
        }
    }

    public List<Span> list() {
        return list;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public Spans union(Spans other) {
        List<Span> all = new ArrayList<>(list);
        all.addAll(other.list);
        return of(all);
    }

    public Spans intersect(Spans other) {
        List<Span> common = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < list.size() && theirs < other.list.size()) {
            Span one = list.get(mine);
            Span two = other.list.get(theirs);
            common.addAll(one.intersect(two).list);
            if (one.to().isBefore(two.to())) {
                mine++;
            } else {
                theirs++;
            }
        }
        return new Spans(List.copyOf(common));
    }

    public Spans minus(Spans other) {
        List<Span> left = new ArrayList<>();
        int first = 0;
        for (Span span : list) {
            while (first < other.list.size() && !other.list.get(first).to().isAfter(span.from())) {
                first++;
            }
            cut(span, other.list, first, left);
        }
        return new Spans(List.copyOf(left));
    }

    /// What is left of a span, given the sorted ones to take away from some index on.
    private static void cut(Span span, List<Span> away, int first, List<Span> left) {
        Instant from = span.from();
        for (int i = first; i < away.size() && away.get(i).from().isBefore(span.to()); i++) {
            if (from.isBefore(away.get(i).from())) {
                left.add(new Span(from, away.get(i).from()));
            }
            from = Span.later(from, away.get(i).to());
        }
        if (from.isBefore(span.to())) {
            left.add(new Span(from, span.to()));
        }
    }

    /// Only what lies between two moments.
    public Spans within(Instant from, Instant to) {
        return from.isBefore(to) ? intersect(of(new Span(from, to))) : NONE;
    }

    public Duration total() {
        return list.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    /// Whole minutes in all.
    public long minutes() {
        return total().toMinutes();
    }

    public Optional<Span> at(Instant moment) {
        return underWayOrNext(moment).filter(span -> span.contains(moment));
    }

    /// The span that a moment lies in, or else the next one after it.
    public Optional<Span> underWayOrNext(Instant moment) {
        return list.stream().filter(span -> span.to().isAfter(moment)).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spans spans && spans.list.equals(list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
