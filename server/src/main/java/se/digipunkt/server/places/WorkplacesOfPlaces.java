package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Workplaces;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lets the user pages offer the places that there are, and refuse others.
@Singleton
final class WorkplacesOfPlaces implements Workplaces {

    private final Places places;
    private final PlaceChoices choices;

    WorkplacesOfPlaces(Places places, PlaceChoices choices) {
        this.places = places;
        this.choices = choices;
    }

    @Override
    public List<Choice> places() {
        Map<String, String> names =
                places.listMunicipalities().stream()
                        .collect(Collectors.toMap(Municipality::code, Municipality::name));
        return places.listIn(new Scope.Region()).stream()
                .map(
                        place ->
                                new Choice(
                                        place.id(),
                                        place.name(),
                                        names.getOrDefault(place.municipality(), "")))
                .toList();
    }

    @Override
    public List<Choice> municipalities() {
        return choices.municipalities().stream()
                .map(municipality -> new Choice(municipality.code(), municipality.name(), ""))
                .toList();
    }
}
