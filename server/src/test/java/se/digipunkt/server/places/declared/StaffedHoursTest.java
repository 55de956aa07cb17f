package se.digipunkt.server.places.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
        List<StaffedDay> days =
                StaffedHours.of(
                        new Promised(hours(10, 14), open),
                        MONDAY.minusDays(1),
                        MONDAY.plusDays(1),
                        declared == null ? Map.of() : Map.of(MONDAY, declared),
                        shown ? Set.of(MONDAY) : Set.of());
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
