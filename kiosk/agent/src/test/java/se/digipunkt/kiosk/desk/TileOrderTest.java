package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.protocol.Settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A list of twelve errands, `a1` to `a12`. It is Friday.
class TileOrderTest {

    @TempDir private Path folder;

    private final SetClock clock = new SetClock();
    private boolean clockIsKnown = true;
    private Journal journal;

    @BeforeEach
    void open() {
        journal = Journals.open(folder, clock);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void standsAsTheListDoesWhileLittleHasBeenLogged() {
        log("a12", 19);

        assertThat(order()).startsWith("a1", "a2", "a3").endsWith("a11", "a12");
    }

    @Test
    void whatIsUsedMostTakesThePlaceOfWhatFellOutAndTheOthersStay() {
        log("a12", 20);

        assertThat(order())
                .containsExactly(
                        "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a12", "a9", "a10", "a11");
    }

    @Test
    void nothingMovesBeforeMonday() {
        order();
        log("a12", 30);
        assertThat(order()).endsWith("a12");

        clock.pass(Duration.ofDays(2));
        assertThat(order()).as("Sunday").endsWith("a12");

        clock.pass(Duration.ofDays(1));
        assertThat(order().get(8)).as("Monday").isEqualTo("a12");
    }

    @Test
    void theOrderOutlivesARestart() {
        log("a12", 20);
        List<String> before = order();
        log("a11", 40);

        assertThat(order()).isEqualTo(before);
    }

    @Test
    void aNewListKeepsThePlacesOfWhatItStillHas() {
        log("a12", 20);
        order();

        assertThat(codes(tiles().of(settings(3, "new", "a1", "a3", "a12"))))
                .containsExactly("a1", "a3", "a12", "new");
    }

    @Test
    void withoutAClockNothingMoves() {
        order();
        log("a12", 30);
        clockIsKnown = false;
        clock.wallSays("2031-01-06T10:00:00Z");

        assertThat(order()).endsWith("a12");
    }

    private void log(String errand, int times) {
        for (int i = 0; i < times; i++) {
            journal.log(Journals.tap(errand));
        }
    }

    private List<String> order() {
        String[] codes = IntStream.rangeClosed(1, 12).mapToObj(i -> "a" + i).toArray(String[]::new);
        return codes(tiles().of(settings(2, codes)));
    }

    private TileOrder tiles() {
        return new TileOrder(
                journal,
                () -> clockIsKnown ? Optional.of(clock.now().wall()) : Optional.<Instant>empty(),
                new DeskSettings(folder, null));
    }

    private static List<String> codes(Settings.ErrandList list) {
        return list.errands().stream().map(Settings.Errand::code).toList();
    }

    private static Settings settings(int version, String... codes) {
        return Jokkmokk.with(
                new Settings.ErrandList(
                        version,
                        Stream.of(codes)
                                .map(code -> new Settings.Errand(code, Map.of("sv", code)))
                                .toList()));
    }
}
