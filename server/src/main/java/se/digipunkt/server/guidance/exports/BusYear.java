package se.digipunkt.server.guidance.exports;

import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.SwedishTime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;

/// What some buses promised the public in a year: calls that were not cancelled.
///
/// @param calls of the year
record BusYear(int year, List<Call> calls) {

    /// A normal winter week is the mean of these: eight weeks hold rounds of two and of four weeks
    /// whole, and no holidays.
    private static final int FIRST_WEEK = 3;

    private static final int WEEKS = 8;
    private static final int EVENING = 18 * 60;

    BusYear(int year, List<Call> calls) {
        this.year = year;
        this.calls =
                calls.stream()
                        .filter(call -> !call.school() && call.state() != CallState.CANCELLED)
                        .toList();
    }

    long buses() {
        return calls.stream().map(Call::bus).distinct().count();
    }

    long stops() {
        return calls.stream().map(Call::stop).distinct().count();
    }

    boolean hasWinter() {
        return calls.stream().anyMatch(this::isInWinter);
    }

    BigDecimal hoursAWeek() {
        return mean(call -> minutes(call.from(), call.to()));
    }

    BigDecimal hoursAWeekInTheEvening() {
        return mean(
                call -> {
                    Instant evening = SwedishTime.at(SwedishTime.dayOf(call.from()), EVENING);
                    return minutes(call.from().isAfter(evening) ? call.from() : evening, call.to());
                });
    }

    BigDecimal hoursAWeekOnSundays() {
        return mean(
                call ->
                        SwedishTime.dayOf(call.from()).getDayOfWeek() == DayOfWeek.SUNDAY
                                ? minutes(call.from(), call.to())
                                : 0);
    }

    private static long minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMinutes());
    }

    private BigDecimal mean(ToLongFunction<Call> minutes) {
        long sum = calls.stream().filter(this::isInWinter).mapToLong(minutes).sum();
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(60L * WEEKS), 1, RoundingMode.HALF_UP);
    }

    private boolean isInWinter(Call call) {
        // 4 January is always in week 1 (ISO 8601)
        LocalDate first =
                LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(FIRST_WEEK - 1L);
        LocalDate day = SwedishTime.dayOf(call.from());
        return !day.isBefore(first) && day.isBefore(first.plusWeeks(WEEKS));
    }
}
