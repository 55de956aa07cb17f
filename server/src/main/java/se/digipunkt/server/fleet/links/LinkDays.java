package se.digipunkt.server.fleet.links;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.storage.WrittenTogether;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Keeps what was measured by place and day in step with the measurements: a day that one touches
/// is counted anew at the end of the same write. So a question about a year reads days.
@Singleton
final class LinkDays {

    private static final int TOGETHER = 100;

    private final LinkTable measured;
    private final LinkDayTable days;
    private final LinkDueTable due;
    private final Places places;
    private final WriteGate gate;
    private final WrittenTogether<Touched> writing = this::write;

    LinkDays(
            LinkTable measured,
            LinkDayTable days,
            LinkDueTable due,
            Places places,
            WriteGate gate) {
        this.measured = measured;
        this.days = days;
        this.due = due;
        this.places = places;
        this.gate = gate;
    }

    private record Touched(String place, LocalDate day) {}

    /// A measurement was made at a place then, or is not of that time any more; inside a write.
    void touched(String place, @Nullable Instant at) {
        if (at != null) {
            gate.atEnd(writing, new Touched(place, SwedishTime.dayOf(at)));
        }
    }

    /// In one order, so that two who write never wait for each other; the second of two who count
    /// the same day reads what the first has written.
    private void write(List<Touched> touched) {
        places.hold(touched.stream().map(Touched::place).toList());
        new LinkedHashSet<>(
                        touched.stream()
                                .sorted(
                                        Comparator.comparing(Touched::place)
                                                .thenComparing(Touched::day))
                                .toList())
                .forEach(one -> count(one.place(), one.day()));
    }

    private void count(String place, LocalDate day) {
        Map<LinksOfPlace.Network, List<Link>> networks =
                measured
                        .between(
                                List.of(place),
                                SwedishTime.startOf(day),
                                SwedishTime.startOf(day.plusDays(1)))
                        .stream()
                        .map(LinkRow::link)
                        .collect(Collectors.groupingBy(LinksOfPlace.Network::of));
        List<LinkDayRow> rows = new ArrayList<>();
        networks.forEach((network, links) -> rows.add(LinkDayRow.of(place, day, network, links)));
        days.remove(place, day);
        if (!rows.isEmpty()) {
            days.saveAll(rows);
        }
    }

    /// What earlier programs have left to count.
    @Scheduled(fixedDelay = "1h", initialDelay = "${digipunkt.counting-after:1s}")
    void countDue() {
        boolean more = true;
        while (more) {
            more = gate.write(this::countSome);
        }
    }

    private boolean countSome() {
        List<LinkDueRow> some = due.next(TOGETHER);
        some.forEach(row -> touched(row.place(), row.moment()));
        if (!some.isEmpty()) {
            due.removeAll(some);
        }
        return some.size() == TOGETHER;
    }
}
