package se.digipunkt.server.coverage;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Period;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.choice.Choice;
import se.digipunkt.server.web.Language;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// Gathers what pages of coverage show.
@Singleton
final class CoverageViews {

    private final Coverage coverage;
    private final CoverageAsking asking;
    private final Places places;

    CoverageViews(Coverage coverage, CoverageAsking asking, Places places) {
        this.coverage = coverage;
        this.asking = asking;
        this.places = places;
    }

    CoverageView view(HttpRequest<?> request, Covered covered) {
        CoverageWords words = new CoverageWords(asking.messages(), Language.of(request));
        CoverageQuery asked = covered.asked();
        return new CoverageView(
                words,
                covered,
                coverage.reachedBefore(asked),
                covered.far(),
                typed(request, "km", asked.kilometres()),
                typed(request, "hours", asked.hours()),
                words.choices().periods(asked.days().days(), Period.month(asking.today())),
                populations(words, asked),
                places.listMunicipalities().stream()
                        .collect(Collectors.toMap(Municipality::code, Municipality::name)));
    }

    private List<Choice> populations(CoverageWords words, CoverageQuery asked) {
        return asking.populations().ofSpots().stream()
                .map(one -> new Choice(one.text(), words.name(one), one.equals(asked.population())))
                .toList();
    }

    private static String typed(HttpRequest<?> request, String name, BigDecimal shown) {
        return request.getParameters()
                .getFirst(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(shown.toPlainString());
    }
}
