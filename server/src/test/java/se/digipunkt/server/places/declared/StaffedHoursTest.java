package se.digipunkt.server.places.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.places.declared.HelpLogged.Part;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The worked examples of `docs/accounting.md`: Harads promises help 10:00 to 14:00 on a Monday,
/// four hours.
final class StaffedHoursTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private static Spans hours(int from, int to) {
        return Spans.of(
                new Span(SwedishTime.at(MONDAY, from * 60), SwedishTime.at(MONDAY, to * 60)));
    }

    private static StaffedDay day(Spans open, @Nullable Boolean declared, boolean shown) {
        return day(
                open,
                declared == null ? null : Declared.of(declared, null),
                shown ? Set.of(Part.DAY) : Set.of(),
                24);
    }

    /// @param now hour of the day at which it is counted
    private static StaffedDay day(
            Spans open, @Nullable Declared declared, Set<Part> shown, int now) {
        List<StaffedDay> days =
                StaffedHours.of(
                        new Promised(hours(10, 14), open),
                        MONDAY.minusDays(1),
                        MONDAY.plusDays(1),
                        declared == null ? Map.of() : Map.of(MONDAY, declared),
                        Map.of(MONDAY, shown),
                        SwedishTime.at(MONDAY, now * 60));
        assertThat(days).hasSize(1);
        return days.getFirst();
    }

    private static void expect(StaffedDay day, long delivered, long lost, long unknown) {
        assertThat(
                        List.of(
                                day.delivered().toMinutes(),
                                day.lost().toMinutes(),
                                day.unknown().toMinutes()))
                .containsExactly(delivered, lost, unknown);
        assertThat(day.delivered().plus(day.lost()).plus(day.unknown())).isEqualTo(day.promised());
    }

    @Test
    void whatNobodyDeclaredIsNotKnownAndNotZero() {
        expect(day(hours(10, 14), null, false), 0, 0, 240);
        assertThat(day(hours(10, 14), null, false).notKnown()).isTrue();
    }

    @Test
    void whatIsDeclaredWasDelivered() {
        expect(day(hours(10, 14), true, false), 240, 0, 0);
    }

    @Test
    void aDayThatIsExceptedIsLost() {
        expect(day(hours(10, 14), false, false), 0, 240, 0);
    }

    @Test
    void helpThatWasLoggedShowsThatSomebodyWasThere() {
        expect(day(hours(10, 14), null, true), 240, 0, 0);
    }

    @Test
    void helpInAnotherPartOfTheDayShowsNothing() {
        expect(day(hours(13, 14), null, Set.of(Part.BEFORE_NOON), 24), 0, 180, 60);
        expect(day(hours(10, 14), null, Set.of(Part.AFTER_NOON), 24), 240, 0, 0);
    }

    @Test
    void otherTimesThanThosePromisedAreDelivered() {
        expect(day(hours(10, 14), Declared.of(true, "11:00-13:00"), Set.of(), 24), 120, 120, 0);
        expect(day(hours(10, 14), Declared.of(true, "09:00-11:00"), Set.of(), 24), 60, 180, 0);
        expect(day(hours(10, 12), Declared.of(true, "10:00-14:00"), Set.of(), 24), 120, 120, 0);
    }

    @Test
    void whatIsToComeIsUnknown() {
        expect(day(hours(10, 14), null, Set.of(Part.BEFORE_NOON), 11), 60, 0, 180);
        expect(day(hours(10, 13), null, Set.of(Part.BEFORE_NOON), 9), 0, 60, 180);
    }

    @Test
    void whatIsDeclaredGoesBeforeWhatTheDeskShows() {
        expect(day(hours(10, 14), false, true), 0, 240, 0);
    }

    @Test
    void aClosureAtShortNoticeIsLostWhateverIsDeclared() {
        expect(day(hours(10, 13), true, false), 180, 60, 0);
        expect(day(hours(10, 13), null, false), 0, 60, 180);
        expect(day(hours(10, 13), false, false), 0, 240, 0);
    }
}
