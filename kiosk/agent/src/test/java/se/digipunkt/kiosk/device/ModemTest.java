package se.digipunkt.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class ModemTest {

    private static String printed(String file) {
        try (InputStream in = ModemTest.class.getResourceAsStream("/modem/" + file + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tellsTheOperatorAndHowStrongItIs() {
        Modem modem =
                new Modem(
                        command ->
                                Optional.of(
                                        printed(
                                                command.contains("--signal-get")
                                                        ? "signal-lte"
                                                        : "connected-lte")));

        assertThat(modem.connection()).isEqualTo(new Connection(Medium.CELLULAR, "Telia SE", -104));
    }

    @Test
    void tellsTheStrengthOfOlderNetworksToo() {
        assertThat(Modem.signalDbm(printed("signal-3g"))).isEqualTo(-87);
    }

    @Test
    void saysNothingOfWhatIsNotTold() {
        assertThat(Modem.operator(printed("searching"))).isNull();
        assertThat(Modem.signalDbm(printed("signal-not-set-up"))).isNull();
        assertThat(new Modem(command -> Optional.empty()).connection())
                .isEqualTo(Connection.over(Medium.CELLULAR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "error: couldn't find modem", "[]", "{\"modem\":7}", "null"})
    void takesNoNonsense(String printed) {
        assertThat(Modem.operator(printed)).isNull();
        assertThat(Modem.signalDbm(printed)).isNull();
    }

    @Test
    void aProgramThatIsNotThereOrFailsTellsNothing() {
        assertThat(Programs.run(List.of("no-such-program-anywhere"))).isEmpty();
        assertThat(Programs.run(List.of("false"))).isEmpty();
        assertThat(Programs.run(List.of("echo", "something"))).contains("something\n");
    }
}
