package se.digipunkt.server.places.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    9-18                  | 09:00-18:00
                    9.30–12, 13-17        | 09:30-12:00, 13:00-17:00
                    13-17; 9:00 - 12:15   | 09:00-12:15, 13:00-17:00
                    9-12, 12-15           | 09:00-15:00
                    22-02                 | 22:00-02:00
                    0-24                  | 00:00-24:00
                    ''                    | ''
                    """)
    void librariansWritingIsUnderstood(String typed, String text) {
        assertThat(Times.read(typed).map(Times::text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nio till fem", "9", "9-9", "9-18:75", "25-26", "9-12 13-17", "-"})
    void anythingElseIsNot(String typed) {
        assertThat(Times.read(typed)).isEmpty();
    }
}
