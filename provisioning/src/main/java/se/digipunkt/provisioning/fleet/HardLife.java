package se.digipunkt.provisioning.fleet;

import se.digipunkt.protocol.EntryBody.AnchorSource;
import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.protocol.GuidanceRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A script in which everything goes wrong: power cuts, days offline, clocks in 1970 and 2040, lost
/// answers, cards set back, replaced and enrolled anew. The same seed, the same life.
final class HardLife {

    private static final GuidanceRecord HELP = GuidanceRecord.tap("e-id", 1);

    /// Where a boot never has a network.
    private static final int NEVER = Integer.MAX_VALUE - 1000;

    private final RandomGenerator random;
    private final Habits habits;
    private final Life life;
    private final List<Card> images = new ArrayList<>();

    private HardLife(RandomGenerator random, Habits habits, Life life) {
        this.random = random;
        this.habits = habits;
        this.life = life;
    }

    static Life of(RandomGenerator random, Instant began, int minutes, Habits habits) {
        Life life = new Life(random, began, minutes);
        new HardLife(random, habits, life).play();
        return life;
    }

    private void play() {
        life.rest(random.nextInt(300));
        while (life.minute() + 5 < life.minutes()) {
            liveBoot();
            life.rest(chance(0.3) ? 1 + random.nextInt(20) : 1 + random.nextInt(900));
            betweenBoots();
        }
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private void liveBoot() {
        startBoot();
        int start = life.minute();
        int last = Math.min(life.minutes() - 1, start + 3 + random.nextInt(longest()));
        int online = firstOnline(last);
        int offline = chance(0.3) ? online + random.nextInt(300) : last + 1;
        int poll = habits.leastPoll() + random.nextInt(habits.pollSpread());
        boolean heard = false;
        while (life.minute() < last) {
            life.tick();
            happen(last);
            int now = life.minute();
            if (now >= online && now < offline && now % poll == 0 && now < habits.revokedAt()) {
                sync();
                heard = true;
            }
        }
        endBoot(heard);
    }

    /// Now and then a boot goes on for days.
    private int longest() {
        return chance(0.06) ? 5 * 1440 : 1500;
    }

    private void sync() {
        if (habits.ntp() && !life.isAnchored()) {
            life.anchor(AnchorSource.NTP, Duration.ofMillis(50), Duration.ZERO);
        }
        if (habits.closes() && chance(0.03)) {
            life.closePoint(30 + random.nextInt(240));
        }
        boolean lost = chance(0.05);
        if (lost) {
            life.happened.add(Happening.ANSWER_LOST);
        }
        life.sync(lost);
    }

    /// Some boots have a network at once, some late, some never.
    private int firstOnline(int last) {
        if (chance(0.35)) {
            if (last - life.minute() > 2 * 1440) {
                life.happened.add(Happening.DAYS_OFFLINE);
            }
            return NEVER;
        }
        if (chance(0.3)) {
            life.happened.add(Happening.LATE_ANCHOR);
            return (life.minute() + last) / 2;
        }
        return life.minute();
    }

    private void endBoot(boolean heard) {
        if (!heard) {
            life.happened.add(Happening.NEVER_HEARD_BOOT);
            double luck = random.nextDouble();
            if (luck < 0.15) {
                life.anchor(AnchorSource.NTP, Duration.ofMillis(50), Duration.ZERO);
            } else if (luck < 0.22) {
                life.happened.add(Happening.STAFF_ANCHOR);
                Duration error = Duration.ofSeconds(random.nextInt(1200) - 600);
                life.anchor(AnchorSource.STAFF, Duration.ofMinutes(10), error);
            }
        }
        if (chance(0.3)) {
            life.stop();
        } else {
            life.cut();
        }
    }

    private void startBoot() {
        Instant now = life.at(life.minute());
        Duration wallError =
                switch (random.nextInt(4)) {
                    case 0 -> Duration.between(now, Instant.EPOCH.plusSeconds(120));
                    case 1 -> Duration.between(now, Instant.parse("2040-01-01T00:00:00Z"));
                    default -> Duration.ZERO;
                };
        if (!wallError.isZero()) {
            life.happened.add(Happening.WRONG_WALL);
        }
        life.start(wallError, random.nextInt(400) - 200);
    }

    private void happen(int last) {
        double luck = random.nextDouble();
        if (luck < 0.004) {
            Terminal state = Terminal.values()[random.nextInt(3)];
            if (state == Terminal.DOWN) {
                life.happened.add(Happening.TERMINAL_DOWN);
            }
            life.turn(state);
        } else if (luck < 0.008) {
            life.turn(LinkClass.values()[random.nextInt(3)]);
        } else if (luck < 0.012) {
            life.write(HELP);
        } else if (luck < 0.0125 && life.minute() + 30 < last) {
            life.happened.add(Happening.ASLEEP);
            life.sleep(4 + random.nextInt(20));
        } else if (luck < 0.0135) {
            images.add(life.card().copy());
        }
    }

    private void betweenBoots() {
        double luck = random.nextDouble();
        if (luck < 0.1 && !images.isEmpty()) {
            setBack(images.get(random.nextInt(images.size())));
        } else if (luck < 0.14) {
            life.happened.add(Happening.REPLACED_CARD);
            life.replaceCard();
            images.clear();
        } else if (luck < 0.2) {
            lose();
        } else if (luck < 0.23 && !life.happened.contains(Happening.SET_BACK) && images.isEmpty()) {
            life.happened.add(Happening.ENROLLED_ANEW);
            life.enrolAnew();
        }
    }

    /// An older card that nobody could tell from this one is left out: where the server has nothing
    /// that it lacks, no evidence says that something happened in between.
    private void setBack(Card image) {
        if (!life.happened.contains(Happening.ENROLLED_ANEW)
                && life.server.hasBeyond(image, life.card())) {
            life.happened.add(Happening.SET_BACK);
            life.setBack(image);
        }
    }

    private void lose() {
        Card card = life.card();
        Copies.Copy copy = life.server.journals.get(card.journal);
        if (copy == null || life.happened.contains(Happening.SET_BACK)) {
            return;
        }
        if (habits.serverForgets()) {
            loseAcknowledged(card, copy);
        } else {
            loseUnsent(card, copy);
        }
    }

    /// The server is restored from a backup, and the kiosk has deleted what was acknowledged.
    private void loseAcknowledged(Card card, Copies.Copy copy) {
        if (copy.next() > 4 && copy.next() <= card.lastSeq() + 1) {
            long backup = 1 + random.nextInt((int) copy.next() - 2);
            long held = backup + 1 + random.nextInt((int) (copy.next() - backup));
            life.happened.add(Happening.HOLE);
            card.firstHeld = Math.max(card.firstHeld, held);
            life.server.forgetFrom(card.journal, backup);
            images.clear();
        }
    }

    /// The oldest of what the server does not have yet cannot be read from the card any more.
    private void loseUnsent(Card card, Copies.Copy copy) {
        long unsent = card.lastSeq() + 1 - copy.next();
        if (unsent > 2 && copy.next() > card.firstHeld) {
            life.happened.add(Happening.HOLE);
            card.firstHeld = copy.next() + 1 + random.nextInt((int) unsent - 1);
            images.clear();
        }
    }
}
