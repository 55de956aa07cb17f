package se.digipunkt.server.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the lists of a user's form offer: what there is, and what was written though it is not
/// there, so that nothing typed is lost.
///
/// @param places by the municipality that they are listed under; unknown ones under an empty text
record UserChoices(
        Map<String, List<Workplaces.Choice>> places, List<Workplaces.Choice> municipalities) {

    static UserChoices of(Workplaces known, UserForm form) {
        List<Workplaces.Choice> places = known.places();
        List<Workplaces.Choice> municipalities = known.municipalities();
        Stream<Workplaces.Choice> unknown =
                unknown(form.placeIds(), places).stream()
                        .map(id -> new Workplaces.Choice(id, id, ""));
        Stream<Workplaces.Choice> elsewhere =
                unknown(municipalityOf(form), municipalities).stream()
                        .map(code -> new Workplaces.Choice(code, code, ""));
        return new UserChoices(
                Stream.concat(unknown, places.stream())
                        .collect(
                                Collectors.groupingBy(
                                        Workplaces.Choice::group,
                                        LinkedHashMap::new,
                                        Collectors.toList())),
                Stream.concat(elsewhere, municipalities.stream()).toList());
    }

    /// Names of places and municipalities, for those who read them; an id that is none stays.
    String named(Collection<String> ids) {
        Map<String, String> names =
                Stream.concat(
                                places.values().stream().flatMap(List::stream),
                                municipalities.stream())
                        .collect(
                                Collectors.toMap(
                                        Workplaces.Choice::id,
                                        Workplaces.Choice::name,
                                        (first, same) -> first));
        return ids.stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(", "));
    }

    private static List<String> municipalityOf(UserForm form) {
        String code = form.municipality();
        return code == null ? List.of() : List.of(code);
    }

    /// Those of the ids that are none of the choices.
    static List<String> unknown(List<String> ids, List<Workplaces.Choice> choices) {
        return ids.stream()
                .filter(id -> choices.stream().noneMatch(choice -> choice.id().equals(id)))
                .distinct()
                .toList();
    }
}
