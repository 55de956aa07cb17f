package se.digipunkt.server.fleet.availability;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The times about which a journal says that nothing was alive.
///
/// A kiosk writes one journal at a time. Where another journal of it tells something in the midst
/// of such a time, cards were changed in between, and the first one's silence says nothing.
final class Gaps {

    private final List<List<Span>> byChain = new ArrayList<>();
    private final List<List<Span>> toldByChain = new ArrayList<>();

    void beginChain() {
        byChain.add(new ArrayList<>());
        toldByChain.add(new ArrayList<>());
    }

    void add(Instant from, Instant until) {
        if (from.isBefore(until)) {
            byChain.getLast().add(new Span(from, until));
        }
    }

    /// Something was told of this time, if only that the agent started.
    void told(Instant from, Instant until) {
        Instant after = from.plusMillis(1);
        toldByChain.getLast().add(new Span(from, until.isAfter(after) ? until : after));
    }

    Spans believed() {
        List<Span> believed = new ArrayList<>();
        for (int chain = 0; chain < byChain.size(); chain++) {
            Spans others = toldByOthers(chain);
            byChain.get(chain).stream()
                    .filter(gap -> others.within(gap.from(), gap.to()).isEmpty())
                    .forEach(believed::add);
        }
        return Spans.of(believed);
    }

    private Spans toldByOthers(int chain) {
        List<Span> others = new ArrayList<>();
        for (int other = 0; other < toldByChain.size(); other++) {
            if (other != chain) {
                others.addAll(toldByChain.get(other));
            }
        }
        return Spans.of(others);
    }
}
