package se.digipunkt.server.places.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.server.places.hours.OpeningHours;

/// Nobody is helped where nobody can come in, also in the words on a kiosk.
final class BehindDoorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tu 12:00-14:00 | Mo-Fr 10:00-16:00 | Tu 12:00-14:00",
                "Tu,Th 09:00-12:00 | Mo-Fr 10:00-16:00 | Tu,Th 10:00-12:00",
                "Mo-Sa 09:00-12:00 | Mo-Fr 10:00-16:00 | Mo-Fr 10:00-12:00",
                "Tu 12:00-18:00 | Mo-Fr 10:00-16:00; PH off | Tu 12:00-16:00; PH off",
                "Sa 10:00-12:00 | Mo-Fr 10:00-16:00 | off",
                "Tu 12:00-18:00 | Mo-Fr 10:00-16:00; Jun 15-Aug 15 off"
                        + " | Tu 12:00-16:00; Jun 15-Aug 15 off",
                "Tu 12:00-18:00 | Mo-Fr 10:00-16:00; Jun 15-Aug 15 off; Jun 15-Aug 15 Mo-Fr"
                        + " 10:00-14:00 | Tu 12:00-16:00; Jun 15-Aug 15 off; Jun 15-Aug 15 Tu"
                        + " 12:00-14:00",
                "Mo-Fr 12:00-18:00 | Mo-Fr 10:00-16:00; Dec 24 off"
                        + " | Mo-Fr 12:00-16:00; Dec 24 off",
                "Mo-Fr 12:00-18:00; Apr 30 off | Mo-Fr 10:00-16:00; Dec 24 Mo-Fr 10:00-13:00"
                        + " | Mo-Fr 12:00-16:00; Apr 30 off; Dec 24 Mo-Fr 12:00-13:00"
            })
    void helpIsToldAsFarAsTheDoorsAreOpen(String help, String doors, String told) {
        assertThat(BehindDoors.rules(OpeningHours.of(help), OpeningHours.of(doors)))
                .hasValueSatisfying(
                        cut -> assertThat(cut.text()).isEqualTo(OpeningHours.of(told).text()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tu 12:00-18:00 | week 1-53/2 Mo-Fr 10:00-16:00",
                "Fr 20:00-02:00 | Mo-Fr 08:00-22:00; Sa 00:00-01:00"
            })
    void whatRowsCannotSayIsNotSaid(String help, String doors) {
        assertThat(BehindDoors.rules(OpeningHours.of(help), OpeningHours.of(doors))).isEmpty();
    }
}
