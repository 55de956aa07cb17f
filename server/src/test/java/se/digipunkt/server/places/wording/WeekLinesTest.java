package se.digipunkt.server.places.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.places.hours.OpeningHours;

class WeekLinesTest {

    @Test
    void daysInARowWithTheSameHoursAreOneLine() {
        OpeningHours hours =
                OpeningHours.of("Mo-Fr 09:00-18:00; We 09:00-20:00; Sa 10:00-14:00; PH off");

        assertThat(WeekLines.of(HoursForm.of(hours).orElseThrow().week()).lines())
                .extracting(WeekLinesTest::told)
                .containsExactly(
                        "MONDAY-TUESDAY 09:00-18:00",
                        "WEDNESDAY 09:00-20:00",
                        "THURSDAY-FRIDAY 09:00-18:00",
                        "SATURDAY 10:00-14:00",
                        "SUNDAY ");
    }

    static String told(WeekLines.Line line) {
        String days = line.first().toString();
        if (!line.isSingleDay()) {
            days += "-" + line.last();
        }
        return days + " " + Times.text(line.hours().intervals());
    }
}
