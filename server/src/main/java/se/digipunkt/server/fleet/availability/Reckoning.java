package se.digipunkt.server.fleet.availability;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Turns what one kiosk told into its timeline.
final class Reckoning {

    private final KioskLife life;
    private final Evident working = new Evident();
    private final Evident whole = new Evident();
    private final Evident degraded = new Evident();
    private final Evident down = new Evident();
    private final Gaps gaps = new Gaps();
    private final Evident online = new Evident();
    private final Evident good = new Evident();

    /// Boots whose anchor the order of a journal speaks against, or that have none.
    private final Set<String> contradicted = new HashSet<>();

    private @Nullable Instant first;

    private Reckoning(KioskLife life) {
        this.life = life;
    }

    static Timeline of(KioskLife life) {
        Reckoning reckoning = new Reckoning(life);
        Chains.of(life.journals()).forEach(reckoning::read);
        reckoning.gaps.beginChain();
        life.loose().forEach(reckoning::readLoose);
        return reckoning.timeline();
    }

    private void readLoose(Told.Alive alive) {
        Anchor anchor = life.anchors().get(alive.boot());
        if (anchor != null && !contradicted.contains(alive.boot())) {
            gaps.told(anchor.at(alive.from()), anchor.at(alive.until()));
            alive(alive, anchor);
        }
    }

    private void read(List<List<Told>> rows) {
        gaps.beginChain();
        List<Told> chain = rows.stream().flatMap(List::stream).toList();
        List<@Nullable Anchor> anchors = BootOrder.of(chain, life.anchors());
        int done = 0;
        for (List<Told> row : rows) {
            read(row, anchors.subList(done, done + row.size()));
            done += row.size();
        }
    }

    /// Up to when all is told, and how well that moment is known.
    private record Edge(Instant at, Anchor anchor) {}

    /// A boot whose time is not known may have been alive anywhere between its neighbours: nothing
    /// of the time between them is down.
    private void read(List<Told> row, List<@Nullable Anchor> anchors) {
        Edge told = null;
        for (int i = 0; i < row.size(); i++) {
            Anchor anchor = anchors.get(i);
            if (anchor == null) {
                contradicted.add(row.get(i).boot());
                told = null;
                continue;
            }
            Instant from = anchor.at(row.get(i).from());
            if (told != null) {
                gap(told, new Edge(from, anchor));
            }
            if (row.get(i) instanceof Told.Alive alive) {
                alive(alive, anchor);
            }
            gaps.told(from, anchor.at(row.get(i).until()));
            noteFirst(from);
            Edge end = new Edge(anchor.at(row.get(i).until()), anchor);
            told = told == null || end.at().isAfter(told.at()) ? end : told;
        }
    }

    private void gap(Edge told, Edge next) {
        gaps.add(told.at().plus(told.anchor().blur()), next.at().minus(next.anchor().blur()));
    }

    private void alive(Told.Alive alive, Anchor anchor) {
        Instant from = anchor.at(alive.from());
        Instant until = anchor.at(alive.until());
        noteFirst(from);
        if (alive.terminal() == Terminal.DOWN) {
            down.add(anchor, from, until);
            return;
        }
        working.add(anchor, from, until);
        (alive.terminal() == Terminal.WORKING ? whole : degraded).add(anchor, from, until);
        if (alive.link() == LinkClass.WEAK || alive.link() == LinkClass.GOOD) {
            online.add(anchor, from, until);
        }
        if (alive.link() == LinkClass.GOOD) {
            good.add(anchor, from, until);
        }
    }

    private void noteFirst(Instant at) {
        first = first == null || at.isBefore(first) ? at : first;
    }

    private Timeline timeline() {
        Spans alive = known(working.all());
        return new Timeline(
                assigned(),
                alive,
                known(whole.all()),
                known(degraded.all()),
                known(down.all().union(gaps.believed())).minus(alive),
                known(online.all()),
                known(good.all()));
    }

    private Spans known(Spans spans) {
        return spans.within(Instant.MIN, life.lastContact());
    }

    private Spans assigned() {
        Instant from = first != null && first.isBefore(life.enrolled()) ? first : life.enrolled();
        Instant until = life.ended() == null ? Instant.MAX : life.ended();
        return from.isBefore(until) ? Spans.of(new Span(from, until)) : Spans.NONE;
    }
}
