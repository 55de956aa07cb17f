package se.digipunkt.provisioning.fleet;

import se.digipunkt.protocol.EntryBody.Terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What should be known of a scripted life, minute by minute: the truth where the script says that
/// evidence of it has reached the server, unknown elsewhere. Told from the script's own boots and
/// pauses and their true times, not from anchors.
final class Expected {

    enum State {
        WORKING,
        DEGRADED,
        DOWN,
        UNKNOWN
    }

    private final Life life;
    private final List<Held> told;
    private final Map<String, Boot> boots = new HashMap<>();

    final State[] states;

    /// Beside a boot whose time is known to ten minutes only: unknown is right there as well.
    final boolean[] vague;

    private final Instant first;

    Expected(Life life) {
        this.life = life;
        this.told = life.server.told();
        this.states = new State[life.truth.length];
        this.vague = new boolean[states.length];
        Arrays.fill(states, State.UNKNOWN);
        life.boots.forEach(boot -> boots.put(boot.id(), boot));
        told.forEach(journal -> journal.told().forEach(this::paint));
        life.pauses.forEach(this::paint);
        this.first = findFirst();
    }

    private boolean anchored(Boot boot) {
        return life.server.anchor(boot.id()).isPresent();
    }

    private boolean vague(Boot boot) {
        return life.server
                .anchor(boot.id())
                .filter(anchor -> anchor.uncertainty().compareTo(Duration.ofMinutes(1)) > 0)
                .isPresent();
    }

    private static int minute(Boot boot, long elapsed) {
        return boot.start() + (int) ((elapsed - boot.elapsedAtStart()) / 60_000);
    }

    private void paint(Held.Told one) {
        Boot boot = Objects.requireNonNull(boots.get(one.boot()));
        if (one.alive() != null && anchored(boot)) {
            for (int i = minute(boot, one.from()); i < minute(boot, one.until()); i++) {
                states[i] = stateOf(life.truth[i]);
                vague[i] |= vague(boot);
            }
        }
    }

    static State stateOf(Terminal terminal) {
        return switch (terminal) {
            case WORKING -> State.WORKING;
            case DEGRADED -> State.DEGRADED;
            case DOWN -> State.DOWN;
        };
    }

    private void paint(Pause pause) {
        boolean known =
                !pause.cardChanged()
                        && anchored(pause.before())
                        && anchored(pause.after())
                        && toldInOneRow(pause);
        for (int i = pause.from(); i < pause.until(); i++) {
            states[i] = known ? State.DOWN : states[i];
            vague[i] |= vague(pause.before()) || vague(pause.after());
        }
    }

    private boolean toldInOneRow(Pause pause) {
        return told.stream()
                .anyMatch(
                        journal ->
                                journal.told().stream()
                                        .filter(one -> ends(one, pause))
                                        .anyMatch(one -> isFollowed(journal, one.seq(), pause)));
    }

    private static boolean ends(Held.Told one, Pause pause) {
        return one.alive() != null
                && one.boot().equals(pause.before().id())
                && one.until() == pause.before().elapsed(pause.from());
    }

    private static boolean begins(Held.Told one, Pause pause) {
        return one.boot().equals(pause.after().id())
                && one.from() == pause.after().elapsed(pause.until());
    }

    private boolean isFollowed(Held journal, long seq, Pause pause) {
        boolean here =
                journal.told().stream()
                        .anyMatch(
                                one ->
                                        begins(one, pause)
                                                && one.seq() >= seq
                                                && wholeBetween(journal, seq, one.seq()));
        return here || wholeBetween(journal, seq, journal.next()) && carriedOn(journal, pause);
    }

    private boolean carriedOn(Held journal, Pause pause) {
        Card.Branch here = new Card.Branch(journal.journal(), journal.next(), true);
        return told.stream()
                .filter(other -> here.equals(other.branch()))
                .anyMatch(
                        other ->
                                other.told().stream()
                                        .anyMatch(
                                                one ->
                                                        begins(one, pause)
                                                                && wholeBetween(
                                                                        other, 0, one.seq())));
    }

    private static boolean wholeBetween(Held journal, long seq, long later) {
        return journal.holes().stream()
                .noneMatch(hole -> hole.from() >= seq && hole.until() <= later);
    }

    /// The first moment that anything is known of.
    Instant first() {
        return first;
    }

    private Instant findFirst() {
        return told.stream()
                .flatMap(journal -> journal.told().stream())
                .flatMap(
                        one ->
                                life.server.anchor(one.boot()).stream()
                                        .map(anchor -> anchor.at(one.from())))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
