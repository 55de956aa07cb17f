package se.digipunkt.server.places.wording;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.hours.OpeningHours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

class HoursFormTest {

    private static final Set<DayOfWeek> WORKDAYS =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Test
    void rowsBecomeText() {
        HoursForm form =
                new HoursForm(
                        Week.of(
                                List.of(
                                        row(WORKDAYS, "9-18"),
                                        row(EnumSet.of(DayOfWeek.SATURDAY), "10-14"))),
                        List.of(
                                new Season(
                                        MonthDay.of(6, 15),
                                        MonthDay.of(8, 15),
                                        Week.of(List.of(row(WORKDAYS, "10-15")))),
                                new Season(MonthDay.of(12, 23), MonthDay.of(1, 1), Week.CLOSED)),
                        new Holidays.Closed(),
                        List.of(
                                new ShortDay(new ShortDay.FromEaster(-3), times("9-13")),
                                new ShortDay(
                                        new ShortDay.Yearly(MonthDay.of(4, 30)), times("9-15"))),
                        eves(""),
                        "");

        assertThat(form.text())
                .isEqualTo(
                        "Mo-Fr 09:00-18:00; Sa 10:00-14:00; Jun 15-Aug 15 off;"
                                + " Jun 15-Aug 15 Mo-Fr 10:00-15:00; Dec 23-Jan 01 off;"
                                + " easter -3 days Mo-Sa 09:00-13:00; Apr 30 Mo-Sa 09:00-15:00;"
                                + " PH off; Jun 19-25 Fr off; Dec 24 off; Dec 31 off");
        assertThat(form.hours().text()).isEqualTo(form.text());
        assertThat(HoursForm.of(form.hours())).contains(form);
    }

    @Test
    void holidaysCanBeLikeSundaysOfTheSeason() {
        HoursForm form =
                new HoursForm(
                        Week.of(List.of(row(WORKDAYS, "9-18"), row(sunday(), "12-16"))),
                        List.of(
                                new Season(
                                        MonthDay.of(6, 1),
                                        MonthDay.of(8, 31),
                                        Week.of(List.of(row(sunday(), "13-15"))))),
                        new Holidays.LikeSundays(),
                        List.of(),
                        Map.of(),
                        "");

        assertThat(form.text())
                .isEqualTo(
                        "Mo-Fr 09:00-18:00; Su 12:00-16:00; PH 12:00-16:00; Jun 01-Aug 31 off;"
                                + " Jun 01-Aug 31 Su 13:00-15:00; Jun 01-Aug 31 PH 13:00-15:00");
        assertThat(form.hours().on(LocalDate.of(2026, 6, 20)).intervals())
                .isEqualTo(times("13-15"));
        assertThat(HoursForm.of(form.hours())).contains(form);
    }

    @Test
    void evesCanHaveShorterHoursAndOtherTimeARemark() {
        HoursForm form =
                new HoursForm(
                        Week.of(List.of(row(WORKDAYS, "9-18"))),
                        List.of(),
                        new Holidays.Closed(),
                        List.of(new ShortDay(new ShortDay.Yearly(MonthDay.of(12, 24)), List.of())),
                        eves("9-13"),
                        "efter överenskommelse");

        assertThat(form.text())
                .isEqualTo(
                        "Mo-Fr 09:00-18:00; PH off; Jun 19-25 Fr 09:00-13:00;"
                                + " Dec 24 Mo-Fr 09:00-13:00; Dec 31 Mo-Fr 09:00-13:00"
                                + " || \"efter överenskommelse\"");
        assertThat(HoursForm.of(form.hours())).contains(form);
        assertThat(form.hours().on(LocalDate.of(2026, 6, 19)).intervals()).isEqualTo(times("9-13"));
        assertThat(form.hours().on(LocalDate.of(2027, 12, 24)).clockMinutes()).isEqualTo(240);
        assertThat(form.hours().on(LocalDate.of(2028, 12, 24)).isClosed()).isTrue();
    }

    @Test
    void anEveIsFoundByItsDate() {
        assertThat(Eve.on(LocalDate.of(2027, 6, 25))).contains(Eve.MIDSUMMERS_EVE);
        assertThat(Eve.on(LocalDate.of(2027, 6, 24))).isEmpty();
        assertThat(Eve.on(LocalDate.of(2027, 12, 31))).contains(Eve.NEW_YEARS_EVE);
    }

    @Test
    void rowsOfTheSameDayAddUp() {
        Week week = Week.of(List.of(row(sunday(), "13-15"), row(sunday(), "9-12")));

        assertThat(week.on(DayOfWeek.SUNDAY)).isEqualTo(times("9-12, 13-15"));
    }

    @Test
    void formWithoutRowsIsNeverOpen() {
        assertThat(HoursForm.of(OpeningHours.NONE))
                .hasValueSatisfying(form -> assertThat(form.text()).isEqualTo("off"));
        assertThat(HoursForm.of(OpeningHours.of("off"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mo-Fr 09:00-18:00                          | Mo-Fr 09:00-18:00
                    Mo-Th 09:00-18:00, Fr 09:00-15:00          | Mo-Th 09:00-18:00; Fr 09:00-15:00
                    PH off; Sa,Su 10:00-12:00; PH off          | Sa-Su 10:00-12:00; PH off
                    Mo 09:00-18:00; Dec 24 off; PH off | Mo 09:00-18:00; PH off; Dec 24 off
                    Mo-Fr 09:00-18:00; Jul off                 | Mo-Fr 09:00-18:00; Jul 01-31 off
                    Mo-Fr 09:00-18:00; Dec 24-26 off           | Mo-Fr 09:00-18:00; Dec 24-26 off
                    Su,PH 12:00-16:00                          | Su 12:00-16:00; PH 12:00-16:00
                    Mo-Fr 09:00-18:00; PH 12:00-16:00          | Mo-Fr 09:00-18:00; PH 12:00-16:00
                    Mo,We 22:00-02:00                          | Mo,We 22:00-02:00
                    Jun-Aug Mo 10:00-12:00 | Jun 01-Aug 31 off; Jun 01-Aug 31 Mo 10:00-12:00
                    Mo-Fr 09:00-18:00; Feb off                 | Mo-Fr 09:00-18:00; Feb 01-29 off
                    """)
    void textThatFitsRowsIsShownInThem(String text, String rows) {
        assertThat(HoursForm.of(OpeningHours.of(text)).map(HoursForm::text)).contains(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "week 1-53/2 Mo 10:00-12:00",
                "We[1] 10:00-12:00",
                "24/7",
                "2026 Jun 15-Aug 15 off",
                "Mo-Fr 09:00-18:00 \"ring\"",
                "Mo-Fr 09:00-18:00 || Sa 10:00-12:00",
                "Mo-Fr 09:00-18:00 || Sa \"ring\"",
                "Mo-Fr 09:00-18:00 || \"ring\" || Sa 10:00-12:00",
                "Mo-Fr 09:00-18:00; Jun Mo 10:00-12:00",
                "Mo-Fr 09:00-18:00; Dec 23 10:00-12:00",
                "Mo-Fr 09:00-18:00; 12:00-13:00 off",
                "PH off; Mo-Fr 09:00-18:00",
                "Mo-Fr 09:00-18:00; easter off; easter +39 days Th 09:00-12:00; PH off; easter"
                        + " 10:00-11:00"
            })
    void textThatSaysMoreStaysText(String text) {
        assertThat(HoursForm.of(OpeningHours.of(text))).isEmpty();
    }

    @Property(tries = 60)
    void textOfAFormIsReadBackAsOneWithTheSameText(@ForAll("forms") HoursForm form) {
        assertThat(HoursForm.of(form.hours()))
                .hasValueSatisfying(
                        read -> {
                            assertThat(read.hours().text()).isEqualTo(read.text());
                            assertThat(differences(read, form)).isEmpty();
                        });
    }

    private static List<LocalDate> differences(HoursForm one, HoursForm other) {
        OpeningHours first = one.hours();
        OpeningHours second = other.hours();
        return LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .filter(day -> !first.on(day).equals(second.on(day)))
                .toList();
    }

    @Provide
    Arbitrary<HoursForm> forms() {
        Arbitrary<Season> seasons =
                Combinators.combine(dates(), dates(), weeks())
                        .filter((from, to, week) -> !from.equals(to))
                        .as(Season::new);
        Arbitrary<ShortDay> shortDays =
                Combinators.combine(
                                Arbitraries.of(
                                        new ShortDay.FromEaster(-3),
                                        new ShortDay.FromEaster(38),
                                        new ShortDay.Yearly(MonthDay.of(4, 30)),
                                        new ShortDay.Yearly(MonthDay.of(12, 23))),
                                Arbitraries.of("", "9-13", "10-11, 12-14"))
                        .as((day, typed) -> new ShortDay(day, times(typed)));
        Arbitrary<Holidays> holidays =
                Arbitraries.of(
                        new Holidays.LikeWeekdays(),
                        new Holidays.Closed(),
                        new Holidays.LikeSundays(),
                        new Holidays.Hours(times("12-15")));
        return Combinators.combine(
                        weeks(),
                        seasons.list().ofMaxSize(1),
                        holidays,
                        shortDays.list().ofMaxSize(2),
                        Arbitraries.maps(
                                Arbitraries.of(Eve.class),
                                Arbitraries.of("", "9-13").map(HoursFormTest::times)),
                        Arbitraries.of("", "efter överenskommelse", "ring; vi öppnar, ibland"))
                .as(HoursForm::new);
    }

    private static Map<Eve, List<Interval>> eves(String typed) {
        return EnumSet.allOf(Eve.class).stream()
                .collect(Collectors.toMap(Function.identity(), eve -> times(typed)));
    }

    private static Arbitrary<Week> weeks() {
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        Arbitraries.of("9-18", "9-12, 13-17", "20-02"))
                .as((days, typed) -> row(days, typed))
                .list()
                .ofMaxSize(3)
                .map(Week::of);
    }

    private static Arbitrary<MonthDay> dates() {
        return Arbitraries.of(
                MonthDay.of(1, 7), MonthDay.of(6, 15), MonthDay.of(8, 15), MonthDay.of(12, 20));
    }

    private static Set<DayOfWeek> sunday() {
        return EnumSet.of(DayOfWeek.SUNDAY);
    }

    private static Week.Row row(Set<DayOfWeek> days, String typed) {
        return new Week.Row(days, times(typed));
    }

    private static List<Interval> times(String typed) {
        return Times.read(typed).orElseThrow();
    }
}
