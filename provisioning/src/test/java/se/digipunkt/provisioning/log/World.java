package se.digipunkt.provisioning.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.kiosk.sync.RoundOutcome;
import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.Reference;
import se.digipunkt.provisioning.journey.Folders;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// One server and the cards of one kiosk, while steps happen to them.
final class World implements AutoCloseable {

    private static final int ROUNDS = 60;

    private final LogServer server;
    private final RandomGenerator random;
    private final Folders folders = new Folders();
    private final List<Card> cards = new ArrayList<>();
    private final List<Card.Copy> cardCopies = new ArrayList<>();
    private final List<Path> serverCopies = new ArrayList<>();

    /// What was ever written under a hash: the same tap has another one after a fork.
    private final Map<String, JournalEntry> written = new HashMap<>();

    /// Where it was first written, by content.
    private final Map<String, String> places = new HashMap<>();

    /// What a correction takes back, as its card knew when it wrote it; both by content.
    private final Map<String, String> corrected = new HashMap<>();

    /// @param random makes the ids that the agent wants
    World(LogServer server, RandomGenerator random) {
        this.server = server;
        this.random = random;
        server.beginAnew();
        Card first = Card.empty(server.address(), this::id, folders);
        cards.add(first);
        first.enrol(server.enrolmentCode(LogServer.PLACES.getFirst()));
        serverCopies.add(server.copy());
    }

    void take(Step step) {
        switch (step) {
            case Step.Tap(int card, int times) -> {
                for (int i = 0; i < times; i++) {
                    card(card).tap("e-id");
                }
            }
            case Step.UnknownErrand(int card) -> card(card).tap("from-a-newer-list");
            case Step.Undo(int card, int which) -> card(card).undo(which);
            case Step.Syncs(int card, Fault fault, boolean all) -> sync(card(card), fault, all);
            case Step.Restart(int card) -> card(card).restart();
            case Step.Replay(int card, int which) -> card(card).link().replay(which);
            case Step.CopyCard(int card) -> cardCopies.add(card(card).copy());
            case Step.SetBackCard(int card, int copy) -> setBack(card(card), copy);
            case Step.CloneCard(int card) -> clone(card(card));
            case Step.CopyServer() -> serverCopies.add(server.copy());
            case Step.RestoreServer(int copy) ->
                    server.restore(serverCopies.get(copy % serverCopies.size()));
            case Step.Reenrol(int card, int place) ->
                    enrol(card(card), LogServer.PLACES.get(place % LogServer.PLACES.size()));
        }
        remember();
    }

    private void enrol(Card card, String place) {
        card.enrol(server.enrolmentCode(place));
    }

    private static void sync(Card card, Fault fault, boolean all) {
        card.link().fault(fault);
        if (all) {
            card.sync();
        } else {
            card.syncCurrent();
        }
    }

    private void setBack(Card card, int copy) {
        if (!cardCopies.isEmpty()) {
            card.setBack(cardCopies.get(copy % cardCopies.size()));
        }
    }

    private void clone(Card card) {
        if (cards.size() < 3) {
            cards.add(card.cloned(card.copy()));
        }
    }

    /// From now on the network is good, and time passes: every journal is offered again and again
    /// until nothing changes.
    void settle() {
        for (Card card : cards) {
            card.restart();
        }
        for (int pass = 0; pass < 4; pass++) {
            cards.forEach(this::settle);
        }
        remember();
    }

    private void settle(Card card) {
        boolean more = true;
        for (int i = 0; more && i < ROUNDS; i++) {
            more = false;
            for (Span span : card.journal().spans()) {
                more |= again(card, card.exchange(span.id()));
            }
            remember();
        }
        assertThat(more).as("rounds that never end").isFalse();
    }

    private boolean again(Card card, RoundOutcome outcome) {
        return switch (outcome) {
            case RoundOutcome.Synced(_, boolean more) -> more;
            case RoundOutcome.Renewed _,
                    RoundOutcome.Rewound _,
                    RoundOutcome.Compared _,
                    RoundOutcome.Lessened _ ->
                    true;
            case RoundOutcome.LeftAlone _ -> false;
            case RoundOutcome.Refused _ -> {
                enrol(card, card.place().orElseThrow());
                yield true;
            }
            case RoundOutcome.Later later -> throw new AssertionError(later);
            case RoundOutcome.Unreached unreached -> throw new AssertionError(unreached);
        };
    }

    /// Every entry that a card holds stands on the server, under its own number.
    void assertNothingIsLost() {
        Set<String> held = new HashSet<>();
        server.entries()
                .forEach(entry -> held.add(entry.journal() + ":" + entry.seq() + entry.hash()));
        for (Card card : cards) {
            for (JournalEntry entry : card.entries()) {
                assertThat(held)
                        .as("%s %s", entry.reference(), entry.text())
                        .contains(entry.reference() + CanonicalJson.hash(entry.json()));
            }
        }
    }

    /// Of whatever the server holds one counts, and what a fork has taken along is known as a copy.
    void assertNothingIsDoubled() {
        Map<String, LogServer.Held> first = new HashMap<>();
        Set<String> copies = new HashSet<>();
        for (LogServer.Held held : server.entries()) {
            if (held.copy()) {
                copies.add(content(held));
            } else {
                LogServer.Held before = first.put(content(held), held);
                assertThat(before).as("the same as %s: %s", held, content(held)).isNull();
            }
        }
        assertThat(first.keySet()).as("copies of what is there").containsAll(copies);
    }

    /// The figures are what the entries on the server say, each at the place where it was written.
    void assertFiguresAreRight() {
        Map<String, String> taps = new HashMap<>();
        Set<String> takenBack = new HashSet<>();
        for (LogServer.Held held : server.entries()) {
            String kind = json(held).path("kind").asText();
            if (kind.equals("guidance") && held.state().equals("counted")) {
                taps.put(content(held), held.journal() + ":" + held.seq());
            }
            if (kind.equals("guidance-corrected")) {
                takenBack.add(corrected.get(content(held)));
            }
        }
        taps.keySet().removeAll(takenBack);
        Map<String, String> inForce = new HashMap<>();
        taps.forEach((content, entry) -> inForce.put(entry, places.get(content)));
        assertThat(server.guidanceInForce()).as("records in force").isEqualTo(inForce);
        Map<String, Long> byPlace =
                inForce.values().stream()
                        .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
        assertThat(server.guidanceCounted()).as("counted").isEqualTo(byPlace);
    }

    @Override
    public void close() {
        cards.forEach(Card::close);
        serverCopies.forEach(server::forget);
        folders.close();
    }

    /// A tap is the same tap wherever a fork has put it: same boot, same moment, same kind.
    private String content(LogServer.Held held) {
        return content(json(held));
    }

    private static String content(JsonNode entry) {
        return entry.path("boot").asText()
                + " "
                + entry.path("elapsed").asLong()
                + " "
                + entry.path("kind").asText();
    }

    private JsonNode json(LogServer.Held held) {
        JournalEntry entry = written.get(held.journal() + held.hash());
        assertThat(entry).as("nobody ever wrote %s", held).isNotNull();
        ObjectNode json = entry.json();
        assertThat(json.path("seq").asLong()).isEqualTo(held.seq());
        return json;
    }

    private void remember() {
        for (Card card : cards) {
            for (JournalEntry entry : card.entries()) {
                ObjectNode json = entry.json();
                String content = content(json);
                written.putIfAbsent(entry.journal() + CanonicalJson.hash(json), entry);
                if (places.putIfAbsent(content, card.place().orElseThrow()) == null
                        && json.has("corrects")) {
                    corrected.put(content, content(target(card, entry).json()));
                }
            }
        }
    }

    private static JournalEntry target(Card card, JournalEntry correction) {
        String corrects = correction.json().path("corrects").asText();
        Reference target = Reference.parse(corrects).orElseThrow().in(correction.journal());
        return card.journal().find(target).orElseThrow();
    }

    private Card card(int which) {
        return cards.get(which % cards.size());
    }

    private UUID id() {
        return new UUID(
                random.nextLong() & 0xffffffffffff0fffL | 0x4000L,
                random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
