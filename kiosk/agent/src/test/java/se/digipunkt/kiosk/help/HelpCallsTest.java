package se.digipunkt.kiosk.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.device.Controls.Lamp;
import se.digipunkt.kiosk.device.Controls.Press;
import se.digipunkt.kiosk.help.HelpCall.Stand;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.settings.KeptFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

class HelpCallsTest {

    @TempDir private Path folder;

    private final SetClock clock = new SetClock();
    private SetControls controls = new SetControls();
    private Optional<Boolean> promised = Optional.of(true);
    private Journal journal;
    private HelpCalls calls;

    @BeforeEach
    void open() {
        journal = Journals.open(folder, clock);
        calls = started();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private HelpCalls started() {
        return new HelpCalls(
                journal,
                clock,
                controls,
                () -> promised,
                new KeptFile<>(folder.resolve("help-call.json"), HelpCalls.Kept.class, false),
                UUID::randomUUID);
    }

    @Test
    void aCallIsHeardAnsweredAndMeasuredByTheClockOfTheBoot() {
        HelpCall call = calls.call("ar");
        assertThat(controls.lamp()).isEqualTo(Lamp.WAITING);

        clock.pass(Duration.ofSeconds(21));
        assertThat(calls.coming(call.id())).isTrue();
        assertThat(controls.lamp()).isEqualTo(Lamp.COMING);
        clock.pass(Duration.ofMinutes(2));
        assertThat(calls.answered(call.id())).isTrue();

        assertThat(controls.lamp()).isEqualTo(Lamp.OFF);
        assertThat(entries())
                .containsExactly(
                        "help-called ar 1000", "help-coming 22000", "help-answered desk 142000");
    }

    @Test
    void pressedAgainItIsTheSameCall() {
        HelpCall first = calls.call("sv");
        controls.press(Press.SHORT);

        assertThat(calls.call("ar")).isEqualTo(first);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void theButtonCallsInTheLanguageOnTheScreen() {
        calls.seen("ti");
        controls.press(Press.SHORT);
        assertThat(entries()).containsExactly("help-called ti 1000");
    }

    @Test
    void aLanguageThatWasOnTheScreenLongAgoIsNotToldAsTheCallers() {
        calls.seen("ti");
        clock.pass(Duration.ofMinutes(2));
        controls.press(Press.SHORT);
        assertThat(entries()).containsExactly("help-called 121000");
    }

    @Test
    void aLanguageThatWasNeverChosenIsNotTold() {
        calls.call("");
        assertThat(entries()).containsExactly("help-called 1000");
    }

    @Test
    void theButtonPressedAgainAfterAnAnswerIsTold() {
        promised = Optional.of(false);
        controls.press(Press.SHORT);
        HelpState before = calls.now();
        controls.press(Press.SHORT);

        HelpState after = calls.await(before.version(), Duration.ofMinutes(1));
        assertThat(after.presses()).isEqualTo(before.presses() + 1);
        assertThat(after.call()).isEqualTo(before.call());
        assertThat(entries()).hasSize(2);
    }

    @Test
    void aFileThatCannotBeReadStopsNoCall() throws IOException {
        Files.createDirectory(folder.resolve("help-call.json"));
        calls = started();
        calls.call("sv");
        assertThat(stand()).isEqualTo(Stand.CALLED);
    }

    @Test
    void aLongPressCallsNobodyAndIsTold() {
        long before = calls.now().speeches();
        controls.press(Press.LONG);

        assertThat(calls.now().speeches()).isEqualTo(before + 1);
        assertThat(entries()).isEmpty();
    }

    @Test
    void afterAMinuteNobodyHasCome() {
        HelpCall call = calls.call("sv");
        clock.pass(Duration.ofSeconds(59));
        assertThat(stand()).isEqualTo(Stand.CALLED);

        clock.pass(Duration.ofSeconds(1));
        calls.look();

        assertThat(stand()).isEqualTo(Stand.NOBODY_CAME);
        assertThat(controls.lamp()).isEqualTo(Lamp.OFF);
        assertThat(calls.coming(call.id())).isFalse();
        assertThat(entries()).endsWith("help-answered timeout 61000");
    }

    @Test
    void whereNobodyIsPromisedTheAnswerIsThereAtOnceAndNothingRings() {
        promised = Optional.of(false);
        calls.call("sv");
        calls.call("sv");

        assertThat(stand()).isEqualTo(Stand.OUTSIDE);
        assertThat(controls.lamp()).isEqualTo(Lamp.OFF);
        assertThat(entries()).containsExactly("help-called sv 1000", "help-answered outside 1000");
    }

    @Test
    void whereThePromiseIsNotKnownAMinuteIsTried() {
        promised = Optional.empty();
        calls.call("sv");
        assertThat(stand()).isEqualTo(Stand.CALLED);
    }

    @Test
    void whoCalledCanCancelEvenWhenSomebodyIsComing() {
        HelpCall call = calls.call("sv");
        calls.coming(call.id());

        assertThat(calls.cancel(call.id())).isTrue();
        assertThat(calls.answered(call.id())).isFalse();
        assertThat(entries()).endsWith("help-answered cancelled 1000");
    }

    @Test
    void ofTwoDesksOneComes() {
        HelpCall call = calls.call("sv");

        assertThat(calls.coming(call.id())).isTrue();
        assertThat(calls.coming(call.id())).isFalse();
    }

    @Test
    void anAnswerIsForgottenWithTheResidentACallThatWaitsIsNot() {
        HelpCall call = calls.call("sv");
        calls.forget();
        assertThat(stand()).isEqualTo(Stand.CALLED);

        calls.cancel(call.id());
        calls.forget();
        assertThat(calls.now().call()).isNull();
    }

    @Test
    void theAnswerIsGoneAfterFiveMinutes() {
        calls.cancel(calls.call("sv").id());
        clock.pass(Duration.ofMinutes(5));
        assertThat(calls.now().call()).isNull();
    }

    @Test
    void aCallGoesOnWhenTheProgramStartsAnewAndStillEndsAfterItsMinute() {
        HelpCall call = calls.call("fi");
        clock.pass(Duration.ofSeconds(30));
        controls = new SetControls();
        calls = started();

        assertThat(Objects.requireNonNull(calls.now().call()).id()).isEqualTo(call.id());
        assertThat(controls.lamp()).isEqualTo(Lamp.WAITING);
        clock.pass(Duration.ofSeconds(30));
        assertThat(stand()).isEqualTo(Stand.NOBODY_CAME);
    }

    @Test
    void afterAPowerCutNothingRingsAndTheCallIsClosedAsUnknown() {
        calls.call("fi");
        clock.reboot();
        controls = new SetControls();
        calls = started();

        assertThat(calls.now().call()).isNull();
        assertThat(controls.lamp()).isEqualTo(Lamp.OFF);
        assertThat(entries()).endsWith("help-answered unknown 500");
        calls = started();
        assertThat(entries()).hasSize(2);
    }

    @Test
    void whoWaitsForNewsHearsThemAtOnceAndOfAnEarlierStartToo() {
        String before = calls.now().version();
        calls.call("sv");

        assertThat(calls.await(before, Duration.ofMinutes(1)).lasts()).isTrue();
        calls = started();
        assertThat(calls.await(before, Duration.ofMinutes(1)).version()).isNotEqualTo(before);
    }

    private Stand stand() {
        return Objects.requireNonNull(calls.now().call()).stand();
    }

    /// `kind language-or-by elapsed`
    private List<String> entries() {
        return journal.read(journal.current().id(), 1, 100).stream()
                .map(
                        entry -> {
                            var json = entry.json();
                            String more = json.path("language").asText() + json.path("by").asText();
                            return entry.kind()
                                    + (more.isEmpty() ? "" : " " + more)
                                    + " "
                                    + entry.at().elapsed();
                        })
                .toList();
    }
}
