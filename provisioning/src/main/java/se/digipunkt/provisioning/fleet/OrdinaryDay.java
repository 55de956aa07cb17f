package se.digipunkt.provisioning.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.AnchorSource;
import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/// An ordinary day of a point's kiosk: on before it opens, off after it closes, with the small
/// accidents that happen.
public final class OrdinaryDay {

    private static final int BEFORE = 10;
    private static final int AFTER = 8;

    private final RandomGenerator random;
    private final Life life;
    private final boolean weak;
    private final int closes;

    private OrdinaryDay(RandomGenerator random, Instant opens, Instant closes, boolean weak) {
        this.random = random;
        this.weak = weak;
        this.closes = BEFORE + (int) Duration.between(opens, closes).toMinutes();
        Instant began = opens.minus(Duration.ofMinutes(BEFORE));
        this.life = new Life(random, began, this.closes + AFTER + 1);
    }

    /// @param written what staff write down, by the time when they do; none is before it opens
    /// @param weak whether the connection is poor there
    /// @return the day's entries in their order, without their numbers in a journal
    public static List<ObjectNode> entries(
            RandomGenerator random,
            Instant opens,
            Instant closes,
            NavigableMap<Instant, EntryBody> written,
            boolean weak) {
        OrdinaryDay day = new OrdinaryDay(random, opens, closes, weak);
        day.pass(written);
        Card card = day.life.card();
        return LongStream.rangeClosed(1, card.lastSeq())
                .mapToObj(seq -> EntryJson.written(card.entry(seq), 0))
                .toList();
    }

    private void pass(NavigableMap<Instant, EntryBody> written) {
        life.rest(happens(5) ? BEFORE + 5 + random.nextInt(60) : random.nextInt(BEFORE));
        start();
        int accident = happens(12) ? BEFORE + random.nextInt(closes) : -1;
        Instant done = Instant.EPOCH;
        while (life.minute() < closes + AFTER - 1) {
            life.tick();
            Instant now = life.at(life.minute());
            written.subMap(done, false, now, true).values().forEach(life::write);
            done = now;
            if (life.minute() % 170 == 25) {
                measure();
            }
            if (life.minute() == accident) {
                accident();
            }
        }
        life.stop();
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    private void start() {
        life.start(Duration.ZERO, 0);
        life.anchor(AnchorSource.NTP, Duration.ofMillis(50), Duration.ZERO);
        life.tick();
        life.turn(weak && happens(70) ? LinkClass.WEAK : LinkClass.GOOD);
    }

    private void accident() {
        int lasts = Math.min(8 + random.nextInt(50), closes - life.minute() - 2);
        if (lasts < 3) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                life.cut();
                life.rest(lasts);
                start();
            }
            case 1 -> turn(Terminal.DOWN, lasts);
            case 2 -> turn(Terminal.DEGRADED, lasts);
            default -> {
                Optional<LinkClass> before = Optional.ofNullable(life.open().link());
                life.turn(LinkClass.NONE);
                ticks(lasts);
                life.turn(before.orElse(LinkClass.GOOD));
            }
        }
    }

    private void turn(Terminal terminal, int minutes) {
        life.turn(terminal);
        ticks(minutes);
        life.turn(Terminal.WORKING);
    }

    private void ticks(int minutes) {
        for (int i = 0; i < minutes; i++) {
            life.tick();
        }
    }

    private void measure() {
        if (life.open().link() != LinkClass.NONE) {
            boolean good = life.open().link() == LinkClass.GOOD;
            life.write(
                    new EntryBody.Link(
                            weak ? "cellular" : "ethernet",
                            null,
                            (good ? 20 : 350) + random.nextInt(60),
                            (good ? 12_000 : 400) + random.nextInt(900),
                            (good ? 3_000 : 120) + random.nextInt(300),
                            (double) random.nextInt(good ? 1 : 4),
                            weak ? -75 - random.nextInt(35) : null,
                            null));
        }
    }
}
