package se.digipunkt.server.places.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.time.SwedishHoliday;

import java.time.LocalDate;
import java.util.List;

class WeekLinesTest {

    private static final OpeningHours HOURS =
            OpeningHours.of("Mo-Fr 09:00-18:00; We 09:00-20:00; Sa 10:00-14:00; PH off");

    @Test
    void daysInARowWithTheSameHoursAreOneLine() {
        assertThat(lines(LocalDate.of(2026, 11, 22).plusDays(3)))
                .containsExactly(
                        "MONDAY-TUESDAY 09:00-18:00",
                        "WEDNESDAY 09:00-20:00",
                        "THURSDAY-FRIDAY 09:00-18:00",
                        "SATURDAY 10:00-14:00",
                        "SUNDAY ");
    }

    @Test
    void holidayIsALineThatCanBeNamed() {
        assertThat(lines(LocalDate.of(2026, 12, 27)))
                .containsExactly(
                        "MONDAY-TUESDAY 09:00-18:00",
                        "WEDNESDAY 09:00-20:00",
                        "THURSDAY 09:00-18:00",
                        "FRIDAY CHRISTMAS_DAY ",
                        "SATURDAY BOXING_DAY ",
                        "SUNDAY ");
    }

    private static List<String> lines(LocalDate day) {
        return WeekLines.of(HOURS, day).lines().stream().map(WeekLinesTest::told).toList();
    }

    private static String told(WeekLines.Line line) {
        String days = line.first().getDayOfWeek().toString();
        if (!line.isSingleDay()) {
            days += "-" + line.last().getDayOfWeek();
        }
        String holiday =
                line.holiday().map(SwedishHoliday::name).map(name -> name + " ").orElse("");
        return days + " " + holiday + Times.text(line.hours().intervals());
    }
}
