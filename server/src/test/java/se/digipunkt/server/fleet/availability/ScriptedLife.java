package se.digipunkt.server.fleet.availability;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The life of one kiosk, minute by minute, as a seed tells it: what really happened, and what
/// reached the server of it. Cuts come right after a minute, so that the truth is in whole minutes.
final class ScriptedLife {

    enum Happening {
        NEVER_HEARD_BOOT,
        WRONG_WALL,
        SET_BACK,
        HOLE,
        REPLACED_CARD,
        LATE_ANCHOR,
        STAFF_ANCHOR,
        ENROLLED_ANEW,
        ASLEEP,
        TERMINAL_DOWN
    }

    /// @param start minute at which the agent began
    /// @param elapsedAtStart the machine was up before the agent
    record Boot(String id, int start, long elapsedAtStart, Duration wallError) {

        long elapsed(int minute) {
            return elapsedAtStart + (minute - start) * 60_000L;
        }
    }

    /// Nothing worked from one minute to another; what was told next is known by its boot and when
    /// it began.
    ///
    /// @param cardChanged between the two the card was set back or replaced
    record Pause(int from, int until, Boot before, Boot after, boolean cardChanged) {}

    private static final long FULL = Duration.ofMinutes(57).toMillis();

    final Instant began;
    final Terminal[] truth;
    final List<Boot> boots = new ArrayList<>();
    final List<Pause> pauses = new ArrayList<>();
    final Copies server = new Copies();
    final Set<Happening> happened = EnumSet.noneOf(Happening.class);

    private final RandomGenerator random;
    private final int revokedAt;
    private final List<Card> images = new ArrayList<>();
    private Card card = Card.empty(server.fresh());
    private String owner = "kiosk-1";
    private Boot boot = new Boot("", 0, 0, Duration.ZERO);
    private boolean cardChanged;
    private int stopped = -1;
    private int minute;

    /// @param revokedAt the minute from which the server hears nothing any more
    ScriptedLife(RandomGenerator random, Instant began, int minutes, int revokedAt) {
        this.random = random;
        this.began = began;
        this.truth = new Terminal[minutes];
        this.revokedAt = revokedAt;
        java.util.Arrays.fill(truth, Terminal.DOWN);
        minute = random.nextInt(300);
        while (minute + 5 < minutes) {
            liveBoot();
            stopped = minute;
            minute += chance(0.3) ? 1 + random.nextInt(20) : 1 + random.nextInt(900);
            betweenBoots();
        }
    }

    Instant at(int ofMinute) {
        return began.plusSeconds(ofMinute * 60L);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private void liveBoot() {
        startBoot();
        int last = Math.min(truth.length - 1, minute + 3 + random.nextInt(1500));
        int online = firstOnline(last);
        int offline = chance(0.3) ? online + random.nextInt(300) : last + 1;
        int poll = 1 + random.nextInt(30);
        boolean heard = false;
        while (minute < last) {
            minute++;
            tick();
            happen(last);
            if (minute >= online && minute < offline && minute % poll == 0 && minute < revokedAt) {
                sync();
                heard = true;
            }
        }
        endBoot(heard);
    }

    /// Some boots have a network at once, some late, some never.
    private int firstOnline(int last) {
        if (chance(0.35)) {
            return Integer.MAX_VALUE - 1000;
        }
        if (chance(0.3)) {
            happened.add(Happening.LATE_ANCHOR);
            return (minute + last) / 2;
        }
        return minute;
    }

    private void endBoot(boolean heard) {
        if (!heard) {
            happened.add(Happening.NEVER_HEARD_BOOT);
            double luck = random.nextDouble();
            if (luck < 0.15) {
                writeAnchor(Duration.ofMillis(50), Duration.ZERO);
            } else if (luck < 0.22) {
                happened.add(Happening.STAFF_ANCHOR);
                writeAnchor(Duration.ofMinutes(10), Duration.ofSeconds(random.nextInt(1200) - 600));
            }
        }
        if (chance(0.3)) {
            close(null);
        }
    }

    private void startBoot() {
        Duration wallError =
                switch (random.nextInt(4)) {
                    case 0 -> Duration.between(at(minute), Instant.EPOCH.plusSeconds(120));
                    case 1 -> Duration.ofDays(365 * 14);
                    default -> Duration.ZERO;
                };
        if (!wallError.isZero()) {
            happened.add(Happening.WRONG_WALL);
        }
        Boot before = boot;
        boot =
                new Boot(
                        "boot-" + random.nextLong(),
                        minute,
                        5_000 + random.nextInt(60_000),
                        wallError);
        boots.add(boot);
        if (stopped >= 0) {
            pauses.add(new Pause(stopped, minute, before, boot, cardChanged));
        }
        cardChanged = false;
        Told.Alive left = card.open;
        if (left != null && left.until() > left.from()) {
            write(left);
        }
        write(new Told.Restart(boot.id(), elapsed()));
        card.open = interval(Terminal.WORKING, null);
    }

    private long elapsed() {
        return boot.elapsed(minute);
    }

    private Told.Alive interval(Terminal terminal, @Nullable LinkClass link) {
        return new Told.Alive(boot.id(), elapsed(), elapsed(), terminal, link);
    }

    private void tick() {
        Told.Alive open = lengthened();
        truth[minute - 1] = open.terminal();
        card.open = open;
        if (open.until() - open.from() >= FULL) {
            close(interval(open.terminal(), open.link()));
        }
    }

    private Told.Alive lengthened() {
        Told.Alive open = java.util.Objects.requireNonNull(card.open);
        return new Told.Alive(open.boot(), open.from(), elapsed(), open.terminal(), open.link());
    }

    private void close(Told.@Nullable Alive next) {
        Told.Alive open = java.util.Objects.requireNonNull(card.open);
        if (open.until() > open.from()) {
            write(open);
        }
        card.open = next;
    }

    private void happen(int last) {
        double luck = random.nextDouble();
        Told.Alive open = java.util.Objects.requireNonNull(card.open);
        if (luck < 0.004) {
            Terminal state = Terminal.values()[random.nextInt(3)];
            if (state == Terminal.DOWN) {
                happened.add(Happening.TERMINAL_DOWN);
            }
            close(interval(state, open.link()));
        } else if (luck < 0.008) {
            close(interval(open.terminal(), LinkClass.values()[random.nextInt(3)]));
        } else if (luck < 0.012) {
            write(null);
        } else if (luck < 0.0125 && minute + 30 < last) {
            sleep(4 + random.nextInt(20));
        } else if (luck < 0.0135) {
            images.add(card.copy());
        }
    }

    private void sleep(int minutes) {
        happened.add(Happening.ASLEEP);
        pauses.add(new Pause(minute, minute + minutes, boot, boot, false));
        Told.Alive open = java.util.Objects.requireNonNull(card.open);
        minute += minutes;
        close(interval(open.terminal(), open.link()));
    }

    private void betweenBoots() {
        double luck = random.nextDouble();
        if (luck < 0.1 && !images.isEmpty()) {
            setBack(images.get(random.nextInt(images.size())));
        } else if (luck < 0.14) {
            happened.add(Happening.REPLACED_CARD);
            card = Card.empty(server.fresh());
            images.clear();
            cardChanged = true;
        } else if (luck < 0.2) {
            loseAcknowledged();
        } else if (luck < 0.23 && !happened.contains(Happening.SET_BACK) && images.isEmpty()) {
            happened.add(Happening.ENROLLED_ANEW);
            owner = "kiosk-2";
        }
    }

    /// An older card that nobody could tell from this one is left out: where the server has nothing
    /// that it lacks, no evidence says that something happened in between.
    private void setBack(Card image) {
        if (!happened.contains(Happening.ENROLLED_ANEW) && server.hasBeyond(image, card)) {
            happened.add(Happening.SET_BACK);
            card = image.copy();
            cardChanged = true;
        }
    }

    /// The server is restored from a backup, and the kiosk has deleted what was acknowledged.
    private void loseAcknowledged() {
        Copies.Copy copy = server.journals.get(card.journal);
        if (copy != null
                && copy.next() > 4
                && copy.next() <= card.lastSeq() + 1
                && !happened.contains(Happening.SET_BACK)) {
            long backup = 1 + random.nextInt((int) copy.next() - 2);
            long held = backup + 1 + random.nextInt((int) (copy.next() - backup));
            happened.add(Happening.HOLE);
            card.firstHeld = Math.max(card.firstHeld, held);
            server.forgetFrom(card.journal, backup);
            images.clear();
        }
    }

    private void sync() {
        card = server.sync(card, owner, anchor(Copies.TRAVEL, Duration.ZERO));
    }

    private Card.BootAnchor anchor(Duration uncertainty, Duration error) {
        return new Card.BootAnchor(
                boot.id(), new Anchor(elapsed(), at(minute).plus(error), uncertainty));
    }

    private void writeAnchor(Duration uncertainty, Duration error) {
        append(null, anchor(uncertainty, error));
    }

    private void write(@Nullable Told told) {
        append(told, null);
    }

    private void append(@Nullable Told told, Card.@Nullable BootAnchor anchor) {
        card.entries.add(new Card.Entry(told, anchor, at(minute).plus(boot.wallError())));
    }
}
