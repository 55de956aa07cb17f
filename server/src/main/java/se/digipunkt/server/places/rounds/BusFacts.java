package se.digipunkt.server.places.rounds;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.SchemaOrg;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;
import se.digipunkt.server.web.PublicAddress;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the page of a bus and its notice on paper tell, beside its calls.
@Singleton
record BusFacts(Places places, Messages messages, PublicAddress address) {

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
