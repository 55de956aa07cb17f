package se.digipunkt.server.places.declared;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.wording.Times;

import java.time.LocalDate;
import java.util.List;

/// What the people of a point say of its staffed hours on a day.
public sealed interface Declared {

    /// Help was there as promised.
    record AsPromised() implements Declared {}

    record NotAtAll() implements Declared {}

    /// Help was there at other times.
    record During(List<Interval> times) implements Declared {
        public During {
            times = List.copyOf(times);
        }
    }

    /// @param times null where there are no others than those promised
    static Declared of(boolean kept, @Nullable String times) {
        if (times != null) {
            return new During(Times.read(times).orElseThrow());
        }
        return kept ? new AsPromised() : new NotAtAll();
    }

    /// The moments at which help was there on a day, of some that were promised.
    default Spans of(Spans promised, LocalDate day) {
        return switch (this) {
            case AsPromised _ -> promised;
            case NotAtAll _ -> Spans.NONE;
            case During(List<Interval> times) ->
                    times.stream()
                            .map(
                                    time ->
                                            promised.within(
                                                    SwedishTime.at(day, time.from()),
                                                    SwedishTime.at(day, time.to())))
                            .reduce(Spans.NONE, Spans::union);
        };
    }

    /// True when it tells of the next day too, which is declared for itself.
    default boolean goesPastMidnight() {
        return this instanceof During during
                && during.times().stream().anyMatch(time -> time.to() > Interval.DAY);
    }

    /// False when help was not there at all.
    default boolean kept() {
        return !(this instanceof NotAtAll);
    }

    /// The times as they are stored and told: `10:00-12:00`; null where there are no others.
    default @Nullable String timesText() {
        return this instanceof During during ? Times.text(during.times()) : null;
    }
}
