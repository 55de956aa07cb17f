package se.digipunkt.server.fleet.links;

import io.micronaut.core.annotation.Order;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.VisitEvent;
import se.digipunkt.protocol.Limits;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.visits.BootTimes;
import se.digipunkt.server.places.visits.ToldInBoot;
import se.digipunkt.server.places.visits.VisitTold;
import se.digipunkt.server.storage.WriteGate;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The door to how good connections are.
@Singleton
@Order(1)
public final class Links implements ToldInBoot {

    private final LinkTable table;
    private final LinkDayTable dayTable;
    private final LinkDays days;
    private final Places places;
    private final GoodLink good;
    private final Tools tools;

    Links(
            LinkTable table,
            LinkDayTable dayTable,
            LinkDays days,
            Places places,
            GoodLink good,
            Tools tools) {
        this.table = table;
        this.dayTable = dayTable;
        this.days = days;
        this.places = places;
        this.good = good;
        this.tools = tools;
    }

    @Singleton
    record Tools(WriteGate gate, BootTimes times) {}

    /// A measurement, in the running transaction; once, however often it comes.
    public void take(LinkTold told) {
        EntryBody.Link link = told.figures();
        Double loss = link.lossPercent();
        boolean onBus = isBus(told.place());
        String place = onBus ? stopOf(told) : told.place();
        table.addOnce(
                told.journal(),
                told.seq(),
                told.kiosk(),
                place,
                told.at(),
                link.medium(),
                link.operator(),
                number(link.rttMillis()),
                number(link.downKbps()),
                number(link.upKbps()),
                loss == null ? null : Long.valueOf(Math.round(loss * 10)),
                number(link.signalDbm()),
                told.received(),
                told.boot(),
                told.elapsed(),
                onBus && link.call() == null ? told.place() : null);
        days.touched(place, told.at());
    }

    @Override
    public void anchored(String boot) {
        for (LinkRow row : table.ofBoot(boot)) {
            tools.times().at(boot, row.elapsed()).ifPresent(known -> move(row, known.at()));
        }
    }

    private void move(LinkRow row, Instant reckoned) {
        Instant at = reckoned.isAfter(row.received()) ? row.received() : reckoned;
        if (KnownTime.isWorthMoving(row.measuredAt(), at)) {
            String bus = row.foundFor();
            String place =
                    bus == null
                            ? row.place()
                            : stopAt(bus, row.journal(), row.seq(), at).orElse(bus);
            table.move(row.journal(), row.seq(), at, place);
            days.touched(row.place(), row.measuredAt());
            days.touched(place, at);
        }
    }

    private static @Nullable Long number(@Nullable Integer figure) {
        return figure == null ? null : Long.valueOf(figure);
    }

    private boolean isBus(String place) {
        return places.find(place).filter(Bus.class::isInstance).isPresent();
    }

    /// Where the kiosk of a bus was: at the stop that it names, where staff said that they had
    /// come, or where the timetable has the bus; else on the bus.
    private String stopOf(LinkTold told) {
        String call = told.figures().call();
        if (call != null) {
            return places.findCall(call)
                    .filter(found -> found.bus().equals(told.place()))
                    .map(Call::stop)
                    .orElse(told.place());
        }
        return stopAt(told.place(), told.journal(), told.seq(), told.at()).orElse(told.place());
    }

    private Optional<String> stopAt(String bus, String journal, long seq, @Nullable Instant at) {
        if (at == null) {
            return Optional.empty();
        }
        Optional<VisitTold> last =
                places.toldBefore(bus, journal, seq, at).filter(visit -> isRecent(visit, at));
        return last.isPresent()
                ? last.filter(visit -> visit.event() == VisitEvent.ARRIVED)
                        .flatMap(visit -> Optional.ofNullable(visit.stop()))
                : places.callAt(bus, at).map(Call::stop);
    }

    private static boolean isRecent(VisitTold visit, Instant at) {
        Instant told = visit.at();
        return told != null && !at.isAfter(told.plus(Limits.LONGEST_STOP));
    }

    /// The last measurements of a kiosk, newest first.
    public List<Link> latest(String kiosk, int most) {
        return tools.gate().read(() -> table.latest(kiosk, most)).stream()
                .map(LinkRow::link)
                .toList();
    }

    public LinkQuality quality(Link link) {
        return good.of(link);
    }

    LinkQuality quality(LinksOfPlace links) {
        return good.of(links);
    }

    /// By place; where nothing was measured there is none.
    Map<String, LinksOfPlace> of(Collection<String> asked, Days period) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<String, LinksOfPlace> byPlace = new HashMap<>();
        tools
                .gate()
                .read(() -> dayTable.list(List.copyOf(asked), period.from(), period.to()))
                .stream()
                .collect(Collectors.groupingBy(LinkDayRow::place))
                .forEach((place, rows) -> byPlace.put(place, LinksOfPlace.of(rows)));
        return byPlace;
    }

    GoodLink good() {
        return good;
    }
}
