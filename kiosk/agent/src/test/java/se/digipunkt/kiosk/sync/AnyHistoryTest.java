package se.digipunkt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.protocol.Origin;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Whatever happens to answers, cards and servers, in any order.
class AnyHistoryTest {

    enum Event {
        TAP,
        SYNC,
        SYNC_WITHOUT_ANSWER,
        RESTART,
        COPY_CARD,
        SET_CARD_BACK,
        BACK_UP_SERVER,
        RESTORE_SERVER
    }

    @Property(tries = 60)
    void everyEntryThatTheKioskHoldsComesToTheServerOnce(@ForAll @Size(max = 40) List<Event> events)
            throws IOException {
        Path folder = Files.createTempDirectory("journal");
        try (History history = new History(folder)) {
            events.forEach(history::happen);

            history.syncAll();

            history.allHeldIsOnTheServerOnce();
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static final class History implements AutoCloseable {

        private final SetClock clock = new SetClock();
        private final RecordingServer server = new RecordingServer();
        private final Path folder;
        private Journal journal;
        private SyncRound round;
        private byte[] card;
        private Map<String, TreeMap<Long, JsonNode>> backup = Map.of();
        private int taps;

        History(Path folder) {
            this.folder = folder;
            this.journal = Journals.open(folder, clock);
            this.round = new SyncRound(journal, server, SyncRounds::status);
            this.card = read();
        }

        void happen(Event event) {
            switch (event) {
                case TAP -> tap();
                case SYNC -> syncAll();
                case SYNC_WITHOUT_ANSWER -> {
                    server.losesAnswers = true;
                    round.run(journal.current().id());
                    server.losesAnswers = false;
                }
                case RESTART -> restartWith(read());
                case COPY_CARD -> card = read();
                case SET_CARD_BACK -> restartWith(card);
                case BACK_UP_SERVER -> backup = server.copy();
                case RESTORE_SERVER -> server.restore(backup);
            }
        }

        /// Each tap has an errand of its own, so that a double is found.
        private void tap() {
            clock.pass(Duration.ofSeconds(1));
            journal.log(Journals.tap("errand-" + ++taps));
        }

        /// More than once, for the first time may begin a new journal.
        void syncAll() {
            for (int i = 0; i < 3; i++) {
                journal.spans().forEach(this::sync);
            }
        }

        private void sync(Span span) {
            RoundOutcome outcome = round.run(span.id());
            while (SyncRounds.goesOn(outcome)) {
                outcome = round.run(span.id());
            }
        }

        void allHeldIsOnTheServerOnce() {
            for (Span span : journal.spans()) {
                assertThat(journal.read(span.id(), 1, 1000))
                        .allSatisfy(entry -> assertThat(onServer(entry)).isEqualTo(entry.json()));
            }
            assertThat(journal.unsent()).isZero();
            assertThat(knownToTheServer().map(Known::errands)).doesNotHaveDuplicates();
        }

        /// What has come in two journals is one: the server knows it by where it was first written.
        private Stream<Known> knownToTheServer() {
            return server.journals.entrySet().stream()
                    .flatMap(
                            journal ->
                                    journal.getValue().values().stream()
                                            .map(entry -> Known.of(journal.getKey(), entry)))
                    .distinct();
        }

        private record Known(Origin origin, String errands) {

            static Known of(String journal, JsonNode entry) {
                return new Known(
                        Origin.carried(entry).orElseGet(() -> Origin.here(journal, entry)),
                        entry.get("errands").toString());
            }
        }

        private JsonNode onServer(JournalEntry entry) {
            var stored = server.journals.getOrDefault(entry.journal(), new TreeMap<>());
            return stored.getOrDefault(entry.seq(), Journals.fields());
        }

        /// The card as a clean stop leaves it; the kiosk goes on.
        private byte[] read() {
            journal.close();
            try {
                byte[] content = Files.readAllBytes(folder.resolve("journal.db"));
                open();
                return content;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void restartWith(byte[] content) {
            journal.close();
            try {
                Files.write(folder.resolve("journal.db"), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            open();
        }

        private void open() {
            journal = Journals.open(folder, clock);
            round = new SyncRound(journal, server, SyncRounds::status);
        }

        @Override
        public void close() {
            journal.close();
        }
    }
}
