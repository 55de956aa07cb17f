package se.digipunkt.server.places.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.protocol.Fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

class RefusalTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mo 09:00-12:00; SH off         | hours-school-holidays   | SH           | 17
                    SH,PH 09:00-12:00              | hours-school-holidays   | SH           | 1
                    Mo 10:00+                      | hours-open-end          | 10:00+       | 4
                    Mo 10:00-12:00+                | hours-open-end          | 12:00+       | 10
                    Mo sunrise-18:00               | hours-variable-time     | sunrise      | 4
                    Mo 10:00-sunset                | hours-variable-time     | sunset       | 10
                    Mo (dawn+01:00)-18:00          | hours-variable-time     | (dawn        | 4
                    Mo 10:00-dusk                  | hours-variable-time     | dusk         | 10
                    Mo 10:00-12:00 unknown         | hours-unknown-state     | unknown      | 16
                    Mo 10:00-12:00/30              | hours-repeated-time     | 12:00/30     | 10
                    Mo 10:00-16:00/01:30           | hours-repeated-time     | 16:00/01:30  | 10
                    Mo 10:00                       | hours-point-in-time     | 10:00        | 4
                    Mo 10:00-10:00                 | hours-empty-interval    | 10:00-10:00  | 4
                    Mo 24:00-26:00                 | hours-time-beyond-day   | 24:00        | 4
                    Mo 24:30-26:00                 | hours-time-beyond-day   | 24:30        | 4
                    Mo 22:00-48:30                 | hours-time-beyond-day   | 48:30        | 10
                    Jun 15+ Mo 10:00-12:00         | hours-open-ended-date   | Jun 15+      | 1
                    2026 Jun 15+ 10:00-12:00       | hours-open-ended-date   | Jun 15+      | 6
                    Jan-Dec/2 Mo 10:00-12:00       | hours-repeated-date     | -Dec/2       | 4
                    Dec 25-Su off                  | hours-weekday-from-date | -Su          | 7
                    Mo 10:00-12:00; Jun 20 +Fr off | hours-weekday-from-date | +Fr          | 24
                    Jan We[1],Feb We[1] 10:00-12:00| hours-ambiguous-date    | Jan We[      | 1
                    Feb 30 off                     | hours-no-such-date      | Feb 30       | 1
                    Dec 24-02 off                  | hours-backwards-range   | 24-02        | 5
                    2027-2026 10:00-12:00          | hours-backwards-range   | 2027-2026    | 1
                    2027 Jan 10-2026 Jan 12 off    | hours-backwards-range   | 10-2026      | 10
                    week 40-10 Mo 10:00-12:00      | hours-backwards-range   | 40-10        | 6
                    Dec 20-2027 Jan 06 off         | hours-year-at-end-only  | -2027        | 7
                    week 54 Mo 10:00-12:00         | hours-no-such-week      | week 54      | 1
                    We[3-1] 10:00-12:00            | hours-nth-weekday       | [3-1]        | 3
                    We[-1-2] 10:00-12:00           | hours-nth-weekday       | [-1-2]       | 3
                    We[] 10:00-12:00               | hours-nth-weekday       | []           | 3
                    Jan We[5]-Mar We[1] off        | hours-nth-weekday       | [5]          | 7
                    Mo 09:00-12:00;                | hours-empty-rule        | ;            | 15
                    ; Mo 09:00-12:00               | hours-empty-rule        | ;            | 1
                    Mo 09:00-12:00;;Tu off         | hours-empty-rule        | ;            | 15
                    Mo-Fr 9-18                     | hours-write-instead     | Mo-Fr 09:00-18:00 | 8
                    Mon 10:00-12:00                | hours-write-instead     | Mo 10:00-12:00    | 5
                    Mo-Fr 09.00-18.00              | hours-write-instead     | Mo-Fr 09:00-18:00 | 12
                    Dec 1 off                      | hours-write-instead     | Dec 01 off        | 7
                    öppet                          | hours-syntax            | öppet        | 1
                    Mo 10:00-12:00 lunch           | hours-syntax            | lunch        | 16
                    Mo 25:00-26:00                 | hours-syntax            | 25:00-26:00  | 4
                    Mo 100000:00-12:00             | hours-syntax            | 100000       | 4
                    """)
    void constructIsNamedWithItsPlace(String text, String code, String construct, int position) {
        assertThat(faults(text))
                .first()
                .satisfies(
                        fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.construct()).startsWith(construct);
                            assertThat(fault.position()).isEqualTo(position);
                        });
    }

    @Test
    void allFaultsAreToldInTheirOrder() {
        assertThat(faults("Mo 10:00+; SH off; Tu unknown"))
                .extracting(HoursFault::refusal)
                .containsExactly(Refusal.OPEN_END, Refusal.SCHOOL_HOLIDAYS, Refusal.UNKNOWN_STATE);
    }

    @Test
    void commentIsNoConstruct() {
        assertThat(OpeningHours.read("Mo 10:00-12:00 \"SH 10:00+ unknown; sunset\""))
                .isInstanceOf(Reading.Understood.class);
        assertThat(faults("Mo 10:00-12:00 open \"SH\"; SH off"))
                .containsExactly(new HoursFault(Refusal.SCHOOL_HOLIDAYS, "SH", 27));
    }

    @Test
    void longTextIsRefusedUnread() {
        assertThat(faults("Mo off; ".repeat(200)))
                .extracting(HoursFault::refusal)
                .containsExactly(Refusal.TOO_LONG);
    }

    @Test
    void refusedTextIsNoOpeningHours() {
        assertThatThrownBy(() -> OpeningHours.of("SH off")).hasMessageContaining("SH");
    }

    @Test
    void everyRefusalIsToldInEveryLanguage() throws IOException {
        for (String language : List.of("sv", "en", "ar")) {
            Properties texts = new Properties();
            String file = "/messages/places." + language + ".properties";
            try (InputStream stream = getClass().getResourceAsStream(file)) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
            for (Refusal refusal : Refusal.values()) {
                assertThat(texts.getProperty("fault." + refusal.code()))
                        .as("%s in %s", refusal, language)
                        .isNotBlank();
            }
        }
    }

    @Test
    void faultOfAFieldNamesConstructAndPlace() {
        assertThat(faults("SH off").getFirst().at("/openingHours"))
                .isEqualTo(new Fault("/openingHours", "hours-school-holidays", "SH (1)"));
        assertThat(faults("Mo 9-12").getFirst().at("/openingHours").detail())
                .isEqualTo("Mo 09:00-12:00");
        assertThat(faults("Mo 09:00-12:00 Anna").getFirst().at("/openingHours").detail())
                .isEqualTo("16");
    }

    @Test
    void aTextThatSaysNothingIsRefused() {
        assertThat(faults("\"\"").getFirst().refusal()).isEqualTo(Refusal.EMPTY_RULE);
        assertThat(faults("\"\" || \"\"").getFirst().refusal()).isEqualTo(Refusal.EMPTY_RULE);
    }

    @Property(tries = 3000)
    void anyTextIsUnderstoodOrRefused(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({'M', 'o', 'F', 'r', 'P', 'H', 'S', 'J', 'a', 'n', ':', '-', '+', ';'})
                    @Chars({',', '|', '/', '[', ']', '"', '.', ' ', 'w', 'e', 'k', 'ö', '(', '\t'})
                    @CharRange(from = '0', to = '9')
                    String text) {
        switch (OpeningHours.read(text)) {
            case Reading.Understood(OpeningHours hours) ->
                    assertThat(OpeningHours.of(hours.text())).isEqualTo(hours);
            case Reading.Refused(List<HoursFault> faults) ->
                    assertThat(faults)
                            .isNotEmpty()
                            .allMatch(fault -> fault.position() >= 1)
                            .allMatch(fault -> fault.position() <= Math.max(1, text.length()));
        }
    }

    private static List<HoursFault> faults(String text) {
        return ((Reading.Refused) OpeningHours.read(text)).faults();
    }
}
