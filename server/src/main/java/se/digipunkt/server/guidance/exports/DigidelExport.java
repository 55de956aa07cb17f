package se.digipunkt.server.guidance.exports;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.guidance.Given;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Digidel's *Data om digital vardag*: a row for each errand of an individual. Groups are no
/// questions. A day is read at a time.
@Singleton
final class DigidelExport {

    private final Guidance guidance;
    private final Places places;
    private final Messages messages;

    DigidelExport(Guidance guidance, Places places, Messages messages) {
        this.guidance = guidance;
        this.places = places;
        this.messages = messages;
    }

    /// Rows by day.
    Iterator<List<List<String>>> rows(Scope scope, LocalDate from, LocalDate to) {
        List<String> ids = places.idsIn(scope);
        Names names = new Names();
        return from.datesUntil(to.plusDays(1))
                .map(day -> rows(guidance.given(ids, day), names))
                .iterator();
    }

    private static List<List<String>> rows(List<Given> given, Names names) {
        List<List<String>> rows = new ArrayList<>();
        for (Given one : given) {
            if (!one.group()) {
                one.errands().forEach(errand -> rows.add(names.row(one, errand)));
            }
        }
        return rows;
    }

    /// What codes and ids are called, in Swedish: Digidel's survey is.
    private final class Names {

        private final Map<String, Place> known =
                places.listIn(new Scope.Region()).stream()
                        .collect(Collectors.toMap(Place::id, Function.identity()));
        private final Map<String, String> municipalities =
                places.listMunicipalities().stream()
                        .collect(Collectors.toMap(Municipality::code, Municipality::name));

        List<String> row(Given given, String errand) {
            Place place = known.get(given.where());
            // A bus belongs to its round: where it was is not known then
            String code = place instanceof ServicePoint point ? point.municipality() : "";
            String group = guidance.digidelGroup(errand);
            return List.of(
                    given.day().toString(),
                    given.precision(),
                    code,
                    municipalities.getOrDefault(code, ""),
                    given.where(),
                    place == null ? "" : place.name(),
                    place instanceof ServicePoint point ? kinds(point) : "",
                    errand,
                    guidance.errandName(errand, Language.SV.tag()),
                    group,
                    group.isEmpty() ? "" : messages.text(Language.SV, "guidance.digidel." + group),
                    text(given.channel()),
                    given.outcome(),
                    text(given.referredTo()),
                    text(given.barrier()),
                    text(given.duration()),
                    text(given.language()),
                    text(given.interpreter()));
        }

        private static String kinds(ServicePoint point) {
            return point.kinds().stream().map(PointKind::code).collect(Collectors.joining(" "));
        }

        private static String text(@Nullable Object value) {
            return Objects.toString(value, "");
        }
    }
}
