package se.digipunkt.server.fleet.availability;

import se.digipunkt.protocol.EntryBody.Terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

    private final ScriptedLife life;
    private final List<ToldJournal> told;
    private final Map<String, ScriptedLife.Boot> boots = new HashMap<>();

    final State[] states;

    /// Beside a boot whose time is known to ten minutes only: unknown is right there as well.
    final boolean[] vague;

    private final Instant first;

    Expected(ScriptedLife life) {
        this.life = life;
        this.told = life.server.told();
        this.states = new State[life.truth.length];
        this.vague = new boolean[states.length];
        Arrays.fill(states, State.UNKNOWN);
        life.boots.forEach(boot -> boots.put(boot.id(), boot));
        told.forEach(journal -> journal.entries().forEach(entry -> paint(entry.told())));
        life.pauses.forEach(this::paint);
        this.first = findFirst();
    }

    private boolean anchored(ScriptedLife.Boot boot) {
        return life.server.anchor(boot.id()).isPresent();
    }

    private boolean vague(ScriptedLife.Boot boot) {
        return life.server
                .anchor(boot.id())
                .filter(anchor -> anchor.uncertainty().compareTo(Duration.ofMinutes(1)) > 0)
                .isPresent();
    }

    private static int minute(ScriptedLife.Boot boot, long elapsed) {
        return boot.start() + (int) ((elapsed - boot.elapsedAtStart()) / 60_000);
    }

    private void paint(Told one) {
        ScriptedLife.Boot boot = Objects.requireNonNull(boots.get(one.boot()));
        if (one instanceof Told.Alive && anchored(boot)) {
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

    private void paint(ScriptedLife.Pause pause) {
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

    private boolean toldInOneRow(ScriptedLife.Pause pause) {
        return told.stream()
                .anyMatch(
                        journal ->
                                journal.entries().stream()
                                        .filter(entry -> ends(entry.told(), pause))
                                        .anyMatch(
                                                entry -> isFollowed(journal, entry.seq(), pause)));
    }

    private static boolean ends(Told one, ScriptedLife.Pause pause) {
        return one instanceof Told.Alive
                && one.boot().equals(pause.before().id())
                && one.until() == pause.before().elapsed(pause.from());
    }

    private static boolean begins(Told one, ScriptedLife.Pause pause) {
        return one.boot().equals(pause.after().id())
                && one.from() == pause.after().elapsed(pause.until());
    }

    private boolean isFollowed(ToldJournal journal, long seq, ScriptedLife.Pause pause) {
        boolean here =
                journal.entries().stream()
                        .anyMatch(
                                entry ->
                                        begins(entry.told(), pause)
                                                && entry.seq() >= seq
                                                && wholeBetween(journal, seq, entry.seq()));
        return here || wholeBetween(journal, seq, journal.next()) && carriedOn(journal, pause);
    }

    private boolean carriedOn(ToldJournal journal, ScriptedLife.Pause pause) {
        Optional<Card.Branch> here =
                Optional.of(new Card.Branch(journal.id(), journal.next(), true));
        return told.stream()
                .filter(other -> life.server.branch(other.id()).equals(here))
                .anyMatch(
                        other ->
                                other.entries().stream()
                                        .anyMatch(
                                                entry ->
                                                        begins(entry.told(), pause)
                                                                && wholeBetween(
                                                                        other, 0, entry.seq())));
    }

    private static boolean wholeBetween(ToldJournal journal, long seq, long later) {
        return journal.holes().stream()
                .noneMatch(hole -> hole.from() >= seq && hole.until() <= later);
    }

    /// The first moment that anything is known of.
    Instant first() {
        return first;
    }

    private Instant findFirst() {
        return told.stream()
                .flatMap(journal -> journal.entries().stream())
                .map(ToldJournal.Entry::told)
                .flatMap(
                        one ->
                                life.server.anchor(one.boot()).stream()
                                        .map(anchor -> anchor.at(one.from())))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
