package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.util.List;

class HoursWordsTest {

    private static ApplicationContext server;

    @BeforeAll
    static void start() {
        server = TestDatabase.SQLITE.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> words(String text, Language language) {
        return HoursWords.in(server.getBean(Messages.class), language).wholeWeek(text).stream()
                .map(line -> line.when() + ": " + line.hours())
                .toList();
    }

    private static String sentence(@Nullable String text, Language language) {
        return HoursWords.in(server.getBean(Messages.class), language).sentence(text);
    }

    @Test
    void tellsTheOrdinaryWeekAndWhatDiffersFromIt() {
        assertThat(
                        words(
                                "Mo-Th 09:00-12:00,13:00-17:00; Fr 09:00-17:00;"
                                        + " Jun 15-Aug 15 off; Jun 15-Aug 15 Mo-Fr 10:00-15:00;"
                                        + " easter -3 days Mo-Fr 09:00-13:00; PH off; Dec 24 off",
                                Language.SV))
                .containsExactly(
                        "måndag–torsdag: 09:00–12:00, 13:00–17:00",
                        "fredag: 09:00–17:00",
                        "lördag–söndag: Stängt",
                        "15 juni–15 augusti, måndag–fredag: 10:00–15:00",
                        "15 juni–15 augusti, lördag–söndag: Stängt",
                        "helgdagar: Stängt",
                        "julafton: Stängt",
                        "skärtorsdagen: 09:00–13:00");
    }

    @Test
    void librariansAreToldTheSameBriefly() {
        assertThat(
                        sentence(
                                "Mo-We,Fr 09:00-17:00; Jun 15-Aug 15 off;"
                                        + " Jun 15-Aug 15 Mo-Fr 10:00-15:00; easter -2 days off;"
                                        + " easter -3 days Mo-We,Fr 09:00-13:00; PH off;"
                                        + " Dec 24 off || \"efter överenskommelse\"",
                                Language.SV))
                .isEqualTo(
                        "måndag–onsdag, fredag 09:00–17:00;"
                                + " 15 juni–15 augusti måndag–fredag 10:00–15:00;"
                                + " helgdagar stängt; julafton stängt; långfredagen stängt;"
                                + " skärtorsdagen 09:00–13:00;"
                                + " övrig tid efter överenskommelse");
        assertThat(sentence("off", Language.SV)).isEqualTo("Stängt tills vidare");
        assertThat(sentence(null, Language.EN)).isEqualTo("Not given");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24/7 | every day: All day and night",
                "Mo-Su 10:00-19:00 | every day: 10:00–19:00"
            })
    void sevenEqualDaysAreEveryDay(String text, String told) {
        assertThat(words(text, Language.EN)).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"week 1-53/2 Tu 15:00-16:00", "We[-1] 10:00-12:00", "on Tuesdays"})
    void saysNothingOfWhatItCannotSayWhole(String text) {
        assertThat(words(text, Language.SV)).isEmpty();
    }

    @Test
    void timesKeepTheirDirectionInArabic() {
        assertThat(words("Mo-Fr 10:00-16:00", Language.AR).getFirst())
                .startsWith("الاثنين")
                .endsWith("\u206610:00–\u206016:00\u2069");
    }
}
