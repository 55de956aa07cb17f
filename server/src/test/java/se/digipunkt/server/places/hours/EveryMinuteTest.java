package se.digipunkt.server.places.hours;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import se.digipunkt.server.places.hours.AnyHours.AnyRule;

import java.time.LocalDate;
import java.util.List;

/// Interval arithmetic against counting.
class EveryMinuteTest {

    private static final int DAYS = 4;

    @Property(tries = 2000)
    void minutesAreThoseCountedOneByOne(
            @ForAll("rules") List<AnyRule> rules, @ForAll("days") LocalDate day) {
        OpeningHours hours = OpeningHours.of(AnyHours.text(rules));
        var from = MinuteByMinute.midnight(day);
        var to = MinuteByMinute.midnight(day.plusDays(DAYS));

        assertThat(Evaluation.open(hours, from, to).minutes())
                .as("%s from %s", hours, day)
                .isEqualTo(new MinuteByMinute(rules).minutes(from, to));
    }

    @Property(tries = 1000)
    void canonicalTextReadsBackAsTheSameHours(@ForAll("rules") List<AnyRule> rules) {
        OpeningHours hours = OpeningHours.of(AnyHours.text(rules));

        OpeningHours again = OpeningHours.of(hours.text());

        assertThat(again).isEqualTo(hours);
        assertThat(again.text()).isEqualTo(hours.text());
    }

    @Provide
    Arbitrary<List<AnyRule>> rules() {
        return AnyHours.rules();
    }

    /// Any day of two years, more often one near a time shift, a holiday or New Year.
    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any =
                Arbitraries.longs()
                        .between(0, 729)
                        .map(days -> LocalDate.of(2026, 1, 1).plusDays(days));
        Arbitrary<LocalDate> special =
                Arbitraries.of(
                                "2026-03-27",
                                "2026-10-23",
                                "2027-03-26",
                                "2027-10-29",
                                "2026-12-24",
                                "2026-12-30",
                                "2026-06-18",
                                "2026-04-01",
                                "2026-10-29",
                                "2027-05-04")
                        .map(LocalDate::parse);
        return Arbitraries.oneOf(any, special);
    }
}
