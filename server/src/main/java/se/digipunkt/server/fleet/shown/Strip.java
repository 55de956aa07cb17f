package se.digipunkt.server.fleet.shown;

import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.fleet.availability.Minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The last days of a place, a column each, today last.
public record Strip(List<Day> days) {

    public static final int DAYS = 90;

    /// Units of a column: high, and wide with the gap to the next.
    static final int HEIGHT = 40;

    private static final int STEP = 10;

    /// What lasted minutes must be seen beside hours.
    private static final int LEAST = 5;

    public Strip {
        days = List.copyOf(days);
    }

    public static LocalDate first(LocalDate today) {
        return today.minusDays(DAYS - 1L);
    }

    /// @param counted by day; days without a promise are absent
    public static Strip of(Map<LocalDate, Counted> counted, LocalDate today) {
        return new Strip(
                Stream.iterate(first(today), day -> day.plusDays(1))
                        .limit(DAYS)
                        .map(
                                day ->
                                        new Day(
                                                day,
                                                counted.getOrDefault(day, Counted.NOTHING)
                                                        .minutes(),
                                                day.isBefore(today)))
                        .toList());
    }

    /// Days that are over in a state, for the words beside the picture.
    public long count(State state) {
        return days.stream().filter(Day::over).filter(day -> day.state() == state).count();
    }

    /// Newest first, as a table has them.
    public List<Day> promisedDays() {
        return days.reversed().stream().filter(day -> day.minutes().promised() > 0).toList();
    }

    public int width() {
        return DAYS * STEP;
    }

    /// Where the column of a day begins.
    public int left(int index) {
        return index * STEP;
    }

    /// What is told of a day that is told as one: the worst of it.
    public enum State {
        WORKING,
        DOWN,
        UNKNOWN,
        NOT_PROMISED
    }

    /// @param over false for today, of which some is to come and unknown until then
    public record Day(LocalDate day, Minutes minutes, boolean over) {

        public State state() {
            if (minutes.promised() == 0) {
                return State.NOT_PROMISED;
            }
            if (minutes.down() > 0) {
                return State.DOWN;
            }
            return minutes.unknown() > 0 ? State.UNKNOWN : State.WORKING;
        }

        /// What was down hangs from the top.
        public int down() {
            return height(minutes.down());
        }

        public int unknown() {
            int room = HEIGHT - down() - (minutes.working() > 0 ? LEAST : 0);
            return Math.min(height(minutes.unknown()), room);
        }

        /// What worked stands on the ground.
        public int working() {
            return HEIGHT - down() - unknown();
        }

        private int height(long part) {
            if (part == 0) {
                return 0;
            }
            long height = Math.round((double) part * HEIGHT / minutes.promised());
            long most = minutes.working() > 0 ? HEIGHT - 2L * LEAST : HEIGHT;
            return Math.toIntExact(Math.clamp(height, LEAST, Math.max(LEAST, most)));
        }
    }
}
