package se.digipunkt.server.places.rounds;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.SchemaOrg;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.kept.ReadVisits;
import se.digipunkt.server.places.kept.VisitCounts;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;
import se.digipunkt.server.web.PublicAddress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the page of a bus and its notice on paper tell, beside its calls.
@Singleton
record BusFacts(Places places, Messages messages, PublicAddress address, ReadVisits kept) {

    private static final int VISITS_DAYS = 90;

    /// What became of its calls until yesterday; empty where the reader may not see it.
    Optional<VisitCounts> visits(Optional<Actor> reader, Bus bus, LocalDate today) {
        Scope scope = new Scope.AtPlace(bus);
        Days days = Days.of(today.minusDays(VISITS_DAYS), today.minusDays(1));
        return reader.filter(scope::readBy)
                .flatMap(
                        actor ->
                                kept.sums(actor, scope, days).stream()
                                        .findFirst()
                                        .map(ReadVisits.OfBus::counts)
                                        .orElse(Optional.of(VisitCounts.NONE)));
    }

    String municipality(Bus bus) {
        return places.getMunicipality(bus.municipality()).name();
    }

    /// The address of a bus's page.
    String pageOf(HttpRequest<?> request, Bus bus) {
        return address.of(request) + "/buses/" + bus.id();
    }

    /// The bus as search engines read it.
    ///
    /// @param calls public ones
    String linkedData(HttpRequest<?> request, Bus bus, List<Call> calls) {
        return new SchemaOrg(
                        address.of(request),
                        municipality(bus),
                        messages.text(Language.of(request), "places.help"))
                .bus(
                        bus,
                        calls,
                        places.allPoints().stream()
                                .collect(Collectors.toMap(ServicePoint::id, Function.identity())));
    }
}
