package se.digipunkt.kiosk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.desk.Texts;

class WeeklyHoursTest {

    private final Texts swedish = Texts.load(WeeklyHoursTest.class, "terminal", "sv");
    private final Texts arabic = Texts.load(WeeklyHoursTest.class, "terminal", "ar");

    @Test
    void joinsDaysWithTheSameHours() {
        assertThat(week("Mo-Fr 09:00-18:00; Sa 10:00-14:00; PH off"))
                .isEqualTo(
                        """
                        Måndag–fredag 09:00–18:00
                        Lördag 10:00–14:00
                        Söndag stängt
                        Helgdagar stängt
                        """);
    }

    @Test
    void showsEverySpanOfADay() {
        assertThat(week("Tu,Th 10:00-12:00,13:00-15:30"))
                .contains("Tisdag 10:00–12:00 13:00–15:30")
                .contains("Onsdag stängt");
    }

    @Test
    void aLaterRuleReplacesTheDayOfAnEarlierOne() {
        assertThat(week("Mo-Su 10:00-19:00; We off"))
                .isEqualTo(
                        """
                        Måndag–tisdag 10:00–19:00
                        Onsdag stängt
                        Torsdag–söndag 10:00–19:00
                        """);
    }

    @Test
    void understandsAllDaysAndRangesOverTheWeekend() {
        assertThat(week("24/7")).isEqualTo("Alla dagar 00:00–24:00\n");
        assertThat(week("09:00-17:00")).isEqualTo("Alla dagar 09:00–17:00\n");
        assertThat(week("Sa-Mo 12:00-16:00")).contains("Måndag 12:00", "Lördag–söndag 12:00");
        assertThat(week("Mo-Fr,PH 10:00-12:00;")).contains("Helgdagar 10:00–12:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 09:00-18:00; Dec 24 off",
                "week 1-53/2 Tu 15:00-16:00",
                "Jun-Aug: Mo-Fr 10:00-14:00",
                "Mo-Fr 09:00-18:00 \"ring först\"",
                "Mo-Fr 09:00+",
                "tisdagar",
            })
    void showsWhatItDoesNotWhollyUnderstandAsItWasWritten(String text) {
        HoursView hours = HoursView.of(text, swedish);

        assertThat(hours.weekly()).isFalse();
        assertThat(hours.asWritten()).isEqualTo(text);
    }

    @Test
    void namesTheDaysInTheChosenLanguage() {
        assertThat(HoursView.of("Mo-Fr 09:00-18:00", arabic).rows().getFirst().when())
                .isEqualTo("الاثنين – الجمعة");
    }

    private String week(String text) {
        StringBuilder lines = new StringBuilder();
        for (HoursView.Row row : HoursView.of(text, swedish).rows()) {
            String spans = row.spans().isEmpty() ? "stängt" : String.join(" ", row.spans());
            lines.append(row.when()).append(' ').append(spans).append('\n');
        }
        return lines.toString();
    }
}
