package se.digipunkt.provisioning.fleet;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.AnchorSource;
import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.protocol.RestartReason;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// The life of one kiosk, minute by minute: what really happened to it, what its agent wrote, and
/// what reached the server of it. A script lets it happen; cuts come right after a minute, so that
/// the truth is in whole minutes.
final class Life {

    /// The agent closes an interval here.
    private static final long FULL = Duration.ofMinutes(57).toMillis();

    final Instant began;

    /// How the terminal was in each minute; down where nothing ran.
    final Terminal[] truth;

    final List<Boot> boots = new ArrayList<>();
    final List<Pause> pauses = new ArrayList<>();
    final List<Exchange> exchanges = new ArrayList<>();
    final List<Happened> told = new ArrayList<>();

    /// What a bus truly did, by call.
    final Map<String, BusLife.Stay> stays = new TreeMap<>();

    /// When staff closed the point at the kiosk's desk.
    final List<Closed> closures = new ArrayList<>();

    final Copies server = new Copies();
    final Set<Happening> happened = EnumSet.noneOf(Happening.class);

    private final RandomGenerator random;
    private Card card = Card.empty(server.fresh());
    private String owner = "kiosk-1";
    private Boot boot = new Boot("", 0, 0, Duration.ZERO, 0);
    private boolean anchored;
    private boolean up;
    private boolean cardChanged;
    private int stopped = -1;
    private int minute;

    /// @param entry that tells the server
    record Closed(int from, int to, Card.Entry entry) {}

    /// Something that staff or the agent wrote, and when that truly was.
    record Happened(int minute, EntryBody body) {}

    /// @param random makes the ids of boots
    Life(RandomGenerator random, Instant began, int minutes) {
        this.random = random;
        this.began = began;
        this.truth = new Terminal[minutes];
        Arrays.fill(truth, Terminal.DOWN);
    }

    int minute() {
        return minute;
    }

    int minutes() {
        return truth.length;
    }

    Instant at(int ofMinute) {
        return began.plusSeconds(ofMinute * 60L);
    }

    Card card() {
        return card;
    }

    Interval open() {
        return Objects.requireNonNull(card.open);
    }

    /// The agent starts: it writes down what a cut had left open, and that it has started.
    void start(Duration wallError, int driftPerMillion) {
        Boot before = boot;
        boot =
                new Boot(
                        new UUID(random.nextLong(), random.nextLong()).toString(),
                        minute,
                        5_000 + random.nextInt(60_000),
                        wallError,
                        driftPerMillion);
        anchored = false;
        up = true;
        boots.add(boot);
        if (stopped >= 0) {
            pauses.add(new Pause(stopped, minute, before, boot, cardChanged));
        }
        cardChanged = false;
        Interval left = card.open;
        if (left != null && !left.isEmpty()) {
            card.close(left);
        }
        write(new EntryBody.Restart(RestartReason.POWER.code()));
        card.open = interval(Terminal.WORKING, null);
    }

    /// Power is gone; the open interval stays as it is.
    void cut() {
        stopped = minute;
        up = false;
    }

    /// Whether the machine runs.
    boolean isUp() {
        return up;
    }

    /// The agent stops in order.
    void stop() {
        close(null);
        cut();
    }

    /// Time passes while nothing runs.
    void rest(int minutes) {
        minute += minutes;
    }

    /// A minute passes, and the agent ticks.
    void tick() {
        minute++;
        Interval alive = open().lengthened(elapsed());
        truth[minute - 1] = alive.terminal();
        card.open = alive;
        if (alive.until() - alive.from() >= FULL) {
            close(interval(alive.terminal(), alive.link()));
        }
    }

    void turn(Terminal terminal) {
        close(interval(terminal, open().link()));
    }

    void turn(LinkClass link) {
        close(interval(open().terminal(), link));
    }

    /// The machine is asleep: its boot goes on, the agent does not tick.
    void sleep(int minutes) {
        pauses.add(new Pause(minute, minute + minutes, boot, boot, false));
        Interval before = open();
        minute += minutes;
        close(interval(before.terminal(), before.link()));
    }

    void write(EntryBody body) {
        card.write(boot, elapsed(), wall(), body);
        if (!(body instanceof EntryBody.Restart)) {
            told.add(new Happened(minute, body));
        }
    }

    /// Staff close the point at once, which is too late to take it out of the promise.
    void closePoint(int minutes) {
        happened.add(Happening.CLOSED);
        int until = minute + minutes;
        write(new EntryBody.Closure(EntryBody.PromiseKind.BOTH, at(minute), at(until), "illness"));
        closures.add(new Closed(minute, until, card.entry(card.lastSeq())));
    }

    /// Whether the server knows that the point was closed then.
    boolean isKnownClosed(int ofMinute) {
        return closures.stream()
                .filter(closed -> closed.from() <= ofMinute && ofMinute < closed.to())
                .anyMatch(closed -> server.has(closed.entry()));
    }

    /// @param error how wrong the source is
    void anchor(AnchorSource source, Duration uncertainty, Duration error) {
        anchored = true;
        Instant utc = at(minute).plus(error);
        write(new EntryBody.ClockAnchor(utc, source, uncertainty.toMillis()));
    }

    /// Whether the agent has written down a trusted time in this boot.
    boolean isAnchored() {
        return anchored;
    }

    void sync(boolean answerLost) {
        BootAnchor now = new BootAnchor(boot.id(), elapsed(), at(minute), Copies.TRAVEL);
        Copies.Synced synced = server.sync(card, owner, now, answerLost);
        exchanges.add(
                new Exchange(
                        at(minute),
                        boot.id(),
                        elapsed(),
                        wall(),
                        owner,
                        synced.offers(),
                        answerLost && synced.offers().size() == 1));
        card = synced.card();
    }

    /// An older copy of the card is put in.
    void setBack(Card image) {
        card = image.copy();
        cardChanged = true;
    }

    /// A new card is put in, of which the server knows that it is the same kiosk.
    void replaceCard() {
        card = Card.empty(server.fresh());
        cardChanged = true;
    }

    /// The card is enrolled as another kiosk at the same place.
    void enrolAnew() {
        owner = "kiosk-2";
    }

    private long elapsed() {
        return boot.elapsed(minute);
    }

    private Instant wall() {
        return boot.wall(at(minute), minute);
    }

    private Interval interval(Terminal terminal, @Nullable LinkClass link) {
        return new Interval(boot.id(), elapsed(), elapsed(), wall(), terminal, link);
    }

    private void close(@Nullable Interval next) {
        if (!open().isEmpty()) {
            card.close(open());
        }
        card.open = next;
    }
}
