package se.digipunkt.server.fleet.links;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.VisitEvent;
import se.digipunkt.protocol.Limits;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.time.SwedishTime;
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
public final class Links {

    private final LinkTable table;
    private final Places places;
    private final GoodLink good;
    private final WriteGate gate;

    Links(LinkTable table, Places places, GoodLink good, WriteGate gate) {
        this.table = table;
        this.places = places;
        this.good = good;
        this.gate = gate;
    }

    /// A measurement, in the running transaction; once, however often it comes.
    public void take(LinkTold told) {
        EntryBody.Link link = told.figures();
        Double loss = link.lossPercent();
        table.addOnce(
                told.journal(),
                told.seq(),
                told.kiosk(),
                placeAt(told),
                told.at(),
                link.medium(),
                link.operator(),
                number(link.rttMillis()),
                number(link.downKbps()),
                number(link.upKbps()),
                loss == null ? null : Long.valueOf(Math.round(loss * 10)),
                number(link.signalDbm()),
                told.received());
    }

    private static @Nullable Long number(@Nullable Integer figure) {
        return figure == null ? null : Long.valueOf(figure);
    }

    /// Where the kiosk was: at the stop that it names, where staff said that they had come, or
    /// where the timetable has the bus; else on the bus.
    private String placeAt(LinkTold told) {
        if (places.find(told.place()).filter(Bus.class::isInstance).isEmpty()) {
            return told.place();
        }
        String call = told.figures().call();
        if (call != null) {
            return places.findCall(call)
                    .filter(found -> found.bus().equals(told.place()))
                    .map(Call::stop)
                    .orElse(told.place());
        }
        return stopAt(told).orElse(told.place());
    }

    private Optional<String> stopAt(LinkTold told) {
        Instant at = told.at();
        if (at == null) {
            return Optional.empty();
        }
        Optional<VisitTold> last =
                places.toldBefore(told.place(), told.journal(), told.seq(), at)
                        .filter(visit -> isRecent(visit, at));
        return last.isPresent()
                ? last.filter(visit -> visit.event() == VisitEvent.ARRIVED)
                        .flatMap(visit -> Optional.ofNullable(visit.stop()))
                : places.callAt(told.place(), at).map(Call::stop);
    }

    private static boolean isRecent(VisitTold visit, Instant at) {
        Instant told = visit.at();
        return told != null && !at.isAfter(told.plus(Limits.LONGEST_STOP));
    }

    /// The last measurements of a kiosk, newest first.
    public List<Link> latest(String kiosk, int most) {
        return gate.read(() -> table.latest(kiosk, most)).stream().map(LinkRow::link).toList();
    }

    public LinkQuality quality(Link link) {
        return good.of(link);
    }

    /// By place; where nothing was measured there is none.
    Map<String, LinksOfPlace> of(Collection<String> asked, Days days) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<String, LinksOfPlace> byPlace = new HashMap<>();
        gate
                .read(
                        () ->
                                table.between(
                                        List.copyOf(asked),
                                        SwedishTime.startOf(days.from()),
                                        SwedishTime.startOf(days.to().plusDays(1))))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                LinkRow::place,
                                Collectors.mapping(LinkRow::link, Collectors.toList())))
                .forEach((place, links) -> byPlace.put(place, LinksOfPlace.of(links)));
        return byPlace;
    }

    GoodLink good() {
        return good;
    }
}
