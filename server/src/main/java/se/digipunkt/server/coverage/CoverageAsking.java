package se.digipunkt.server.coverage;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.coverage.population.Populations;
import se.digipunkt.server.places.choice.AskedDays;
import se.digipunkt.server.places.choice.ChoiceWords;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Reads what an address asks for: the same of pages and of programs, so that a figure's link leads
/// to it in either form.
@Singleton
record CoverageAsking(Populations populations, Messages messages, Clock clock) {

    /// @param faults where it is told what is wrong; it is then read as left out
    CoverageQuery read(HttpRequest<?> request, List<Fault> faults) {
        ChoiceWords words = new ChoiceWords(messages, Language.of(request));
        AskedDays days = AskedDays.read(request.getParameters(), today(), words, faults);
        return CoverageQuery.read(request.getParameters(), days, populations, faults);
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
