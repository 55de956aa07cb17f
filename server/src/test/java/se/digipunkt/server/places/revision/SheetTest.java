package se.digipunkt.server.places.revision;

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

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.wording.Eve;
import se.digipunkt.server.places.wording.Holidays;
import se.digipunkt.server.places.wording.HoursForm;
import se.digipunkt.server.places.wording.Season;
import se.digipunkt.server.places.wording.ShortDay;
import se.digipunkt.server.places.wording.Times;
import se.digipunkt.server.places.wording.Week;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rows that are typed, and the text that they become.
class SheetTest {

    private static Map<String, Object> weekdays(String... more) {
        Map<String, Object> fields =
                new HashMap<>(
                        Map.of(
                                "open-as", "rows",
                                "open-was", "rows",
                                "open-w0-day", List.of("mo", "tu", "we", "th", "fr"),
                                "open-w0-from1", "9",
                                "open-w0-to1", "17.30",
                                "open-ph", "closed"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static String text(Map<String, Object> fields) {
        return SheetSettled.posted(new Fields(fields), "open").sheet().text();
    }

    private static List<String> faults(Map<String, Object> fields) {
        List<Fault> faults = new ArrayList<>();
        new SheetReader("open", faults)
                .text(SheetSettled.posted(new Fields(fields), "open").sheet());
        return faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }

    @Test
    void typedRowsBecomeText() {
        assertThat(text(weekdays())).isEqualTo("Mo-Fr 09:00-17:30; PH off");
        assertThat(text(weekdays("open-w0-to1", "1200", "open-w0-from2", "13", "open-w0-to2", "0")))
                .isEqualTo("Mo-Fr 09:00-12:00,13:00-24:00; PH off");
        assertThat(
                        text(
                                weekdays(
                                        "open-eve-christmas-eve", "hours",
                                        "open-eve-christmas-eve-from1", "9",
                                        "open-eve-christmas-eve-to1", "12",
                                        "open-d0-which", "maundy-thursday",
                                        "open-d0-from1", "9",
                                        "open-d0-to1", "15",
                                        "open-remark", "ring")))
                .isEqualTo(
                        "Mo-Fr 09:00-17:30; easter -3 days Mo-Fr 09:00-15:00; PH off;"
                                + " Dec 24 Mo-Fr 09:00-12:00 || \"ring\"");
    }

    @ParameterizedTest
    @CsvSource({
        "open-w0-from1, '', /open-w0-from1 required",
        "open-w0-to1, 25:70, /open-w0-to1 no-such-time",
        "open-w0-to1, 25, /open-w0-to1 no-such-time",
        "open-w0-from1, nio, /open-w0-from1 no-such-time",
        "open-w0-from1, 17:30, /open-w0-to1 hours-same-time",
        "open-w0-day, '', /open-w0-day hours-no-days",
        "open-w0-from2, 18, /open-w0-to2 required",
        "open-ph, hours, /open-ph-from1 required",
        "open-eve-new-years-eve, hours, /open-eve-new-years-eve-from1 required",
        "open-d0-which, '', /open-d0-which required",
        "open-d0-which, date, /open-d0-day hours-day-and-month",
        "open-s0-fromDay, 31, /open-s0-fromDay hours-day-and-month",
        "open-text, 'Mo 10', ''"
    })
    void whatIsWrongIsToldAtItsField(String field, String typed, String fault) {
        List<String> told = faults(weekdays(field, typed));

        assertThat(told).isEqualTo(fault.isEmpty() ? List.of() : told);
        assertThat(fault.isEmpty() || told.contains(fault)).as("%s", told).isTrue();
    }

    @Test
    void aSheetWithoutAnyTimeIsNotTakenForClosed() {
        assertThat(faults(weekdays("open-w0-from1", "", "open-w0-to1", "")))
                .containsExactly("/open-w0-from1 hours-no-rows");
        assertThat(faults(weekdays("open-as", "closed", "open-w0-from1", ""))).isEmpty();
    }

    /// Workdays without times are what a form begins with; beside Saturdays they were emptied.
    @Test
    void daysWhoseTimesWereTakenAwayAreNotSilentlyClosed() {
        assertThat(
                        faults(
                                weekdays(
                                        "open-w0-from1", "",
                                        "open-w0-to1", "",
                                        "open-w1-day", "sa",
                                        "open-w1-from1", "10",
                                        "open-w1-to1", "14")))
                .containsExactly("/open-w0-from1 required");
    }

    @Test
    void textGoesIntoRowsAndBack() {
        Map<String, Object> asked =
                weekdays("open-was", "text", "open-text", "Sa 10:00-14:00; PH off");

        HoursSheet sheet = SheetSettled.posted(new Fields(asked), "open").sheet();
        Map<String, Object> back = weekdays("open-as", "text", "open-text", "x", "open-shown", "x");

        assertThat(sheet.stands()).isEqualTo(Stands.ROWS);
        assertThat(sheet.week())
                .containsExactly(
                        new HoursSheet.Row(
                                Set.of(DayOfWeek.SATURDAY),
                                new TypedTimes("10:00", "14:00", "", "")));
        assertThat(text(back)).isEqualTo("Mo-Fr 09:00-17:30; PH off");
        assertThat(text(weekdays("open-as", "text", "open-text", "Su 1", "open-shown", "x")))
                .isEqualTo("Su 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"week 1-53/2 Mo 10:00-12:00", "Mo 10:00-12:00 \"ring\"", "Mo 09:00-36:00"})
    void textThatRowsCannotSayStaysText(String text) {
        SheetSettled settled =
                SheetSettled.posted(
                        new Fields(weekdays("open-was", "text", "open-text", text)), "open");

        assertThat(settled.saysMore()).isTrue();
        assertThat(settled.sheet().stands()).isEqualTo(Stands.TEXT);
        assertThat(settled.sheet().text()).isEqualTo(text);
    }

    @Test
    void aDayWithManyOpeningsStandsInSeveralRows() {
        String text = "Mo 08:00-09:00,10:00-11:00,12:00-13:00; PH off";

        assertThat(SheetFilled.of(text, Stands.ROWS).week()).hasSize(2);
        assertThat(SheetFilled.of("PH 08:00-09:00,10:00-11:00,12:00-13:00", Stands.ROWS).stands())
                .isEqualTo(Stands.TEXT);
    }

    @Property(tries = 120)
    void formIntoSheetIntoTextIntoFormIsTheSame(@ForAll("forms") HoursForm any) {
        HoursForm form = SheetFilled.form(any.text()).orElseThrow();
        List<Fault> faults = new ArrayList<>();

        HoursSheet sheet = SheetFilled.of(form, form.text());
        Optional<HoursForm> read = new SheetReader("open", faults).rows(sheet);

        boolean open = !form.text().equals("off");
        assertThat(faults).isEmpty();
        assertThat(read).contains(form);
        assertThat(!open || SheetFilled.form(form.text()).equals(read)).isTrue();
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
                                        new ShortDay.FromEaster(-10),
                                        new ShortDay.Yearly(MonthDay.of(4, 30)),
                                        new ShortDay.Yearly(MonthDay.of(11, 2))),
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
                                Arbitraries.of("", "9-13").map(SheetTest::times)),
                        Arbitraries.of("", "efter överenskommelse"))
                .as(HoursForm::new)
                .filter(form -> !form.text().equals("off"));
    }

    private static Arbitrary<Week> weeks() {
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        Arbitraries.of("9-18", "9-12, 13-17", "20-02", "8-9, 10-11, 12-13"))
                .as((days, typed) -> new Week.Row(days, times(typed)))
                .list()
                .ofMaxSize(3)
                .map(Week::of);
    }

    private static Arbitrary<MonthDay> dates() {
        return Arbitraries.of(
                MonthDay.of(1, 7), MonthDay.of(6, 15), MonthDay.of(8, 31), MonthDay.of(12, 20));
    }

    private static List<Interval> times(String typed) {
        return Times.read(typed).orElseThrow();
    }
}
