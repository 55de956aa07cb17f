package se.digipunkt.server.places.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

class SpansTest {

    private static final int LAST = 40;

    @Test
    void touchingSpansAreOne() {
        assertThat(Spans.of(List.of(span(5, 9), span(1, 5))).list()).containsExactly(span(1, 9));
    }

    @Test
    void whatIsCutOutLeavesTwoParts() {
        assertThat(Spans.of(span(1, 9)).minus(Spans.of(span(3, 4))).list())
                .containsExactly(span(1, 3), span(4, 9));
    }

    @Test
    void momentOfTheEndIsOutside() {
        Spans spans = Spans.of(List.of(span(1, 3), span(6, 9)));

        assertThat(spans.at(minute(1))).contains(span(1, 3));
        assertThat(spans.at(minute(3))).isEmpty();
        assertThat(spans.underWayOrNext(minute(3))).contains(span(6, 9));
        assertThat(spans.underWayOrNext(minute(9))).isEmpty();
    }

    @Test
    void emptySpanIsNone() {
        assertThatThrownBy(() -> span(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Spans.of(span(1, 9)).within(minute(4), minute(4))).isEqualTo(Spans.NONE);
    }

    @Property
    void arithmeticIsThatOfSets(@ForAll("some") List<Span> one, @ForAll("some") List<Span> other) {
        Spans a = Spans.of(one);
        Spans b = Spans.of(other);

        assertThat(a.union(b)).isEqualTo(counted(m -> in(one, m) || in(other, m)));
        assertThat(a.intersect(b)).isEqualTo(counted(m -> in(one, m) && in(other, m)));
        assertThat(a.minus(b)).isEqualTo(counted(m -> in(one, m) && !in(other, m)));
        assertThat(a.minutes()).isEqualTo(a.minus(b).minutes() + a.intersect(b).minutes());
    }

    @Provide
    Arbitrary<List<Span>> some() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, LAST - 1);
        return Combinators.combine(minutes, minutes)
                .as((from, to) -> span(Math.min(from, to), Math.max(from, to) + 1))
                .list()
                .ofMaxSize(6);
    }

    private static Spans counted(IntPredicate wanted) {
        List<Span> minutes = new ArrayList<>();
        for (int m = 0; m <= LAST; m++) {
            if (wanted.test(m)) {
                minutes.add(span(m, m + 1));
            }
        }
        return Spans.of(minutes);
    }

    private static boolean in(List<Span> spans, int minute) {
        return spans.stream().anyMatch(span -> span.contains(minute(minute)));
    }

    private static Span span(int from, int to) {
        return new Span(minute(from), minute(to));
    }

    private static Instant minute(int minute) {
        return Instant.parse("2026-11-21T00:00:00Z").plusSeconds(60L * minute);
    }
}
