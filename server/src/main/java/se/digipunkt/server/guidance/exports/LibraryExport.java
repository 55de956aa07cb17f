package se.digipunkt.server.guidance.exports;

import jakarta.inject.Singleton;

import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.Given;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The National Library's yearly figures of municipalities. What cannot be known, or was never told
/// here, is blank: never zero. A municipality is made at a time.
@Singleton
final class LibraryExport {

    private final Guidance guidance;
    private final Places places;
    private final Messages messages;

    LibraryExport(Guidance guidance, Places places, Messages messages) {
        this.guidance = guidance;
        this.places = places;
        this.messages = messages;
    }

    /// @param scope the region for all its municipalities with a point or a bus, or one
    /// @param comma in decimals: a Swedish Excel takes 3.5 for a date
    Iterator<List<List<String>>> rows(Scope scope, int year, boolean comma) {
        List<Place> all = places.listIn(new Scope.Region());
        return municipalities(scope, all).stream()
                .map(municipality -> rows(municipality, year, all, comma))
                .iterator();
    }

    private List<Municipality> municipalities(Scope scope, List<Place> all) {
        return switch (scope) {
            case Scope.Region() ->
                    all.stream()
                            .map(Place::municipality)
                            .distinct()
                            .sorted()
                            .map(places::getMunicipality)
                            .toList();
            case Scope.InMunicipality(Municipality municipality) -> List.of(municipality);
            case Scope.AtPlace(Place _) -> List.of();
        };
    }

    private List<List<String>> rows(
            Municipality municipality, int year, List<Place> all, boolean comma) {
        Map<LibraryVariable, BigDecimal> known = figures(municipality, year, all);
        List<List<String>> rows = new ArrayList<>();
        for (LibraryVariable variable : LibraryVariable.values()) {
            BigDecimal value = known.get(variable);
            rows.add(
                    List.of(
                            Integer.toString(year),
                            municipality.code(),
                            municipality.name(),
                            variable.code(),
                            messages.text(Language.SV, "exports.library." + variable.code()),
                            value == null ? "" : text(value, comma),
                            variable.unit(),
                            value == null ? "not-known" : "known"));
        }
        return rows;
    }

    private static String text(BigDecimal value, boolean comma) {
        String text = value.toPlainString();
        return comma ? text.replace('.', ',') : text;
    }

    private Map<LibraryVariable, BigDecimal> figures(
            Municipality municipality, int year, List<Place> all) {
        Map<LibraryVariable, BigDecimal> known = new EnumMap<>(LibraryVariable.class);
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        List<Place> own =
                all.stream().filter(p -> p.municipality().equals(municipality.code())).toList();
        addLibraries(own, last, known);
        List<String> buses = own.stream().filter(Bus.class::isInstance).map(Place::id).toList();
        if (!buses.isEmpty()) {
            addBuses(new BusYear(year, places.listCalls(buses, first, last)), known);
        }
        addGuidance(new Scope.InMunicipality(municipality), first, last, known);
        return known;
    }

    /// Libraries among the points where a person can help, on the last day of the year. Hours of
    /// one kind mean both.
    private static void addLibraries(
            List<Place> own, LocalDate last, Map<LibraryVariable, BigDecimal> known) {
        List<ServicePoint> libraries =
                own.stream()
                        .filter(ServicePoint.class::isInstance)
                        .map(ServicePoint.class::cast)
                        .filter(point -> point.kinds().contains(PointKind.LIBRARY))
                        .filter(point -> point.isThereOn(last))
                        .toList();
        boolean told =
                libraries.stream()
                        .allMatch(p -> p.staffedHours() != null || p.openingHours() != null);
        if (!libraries.isEmpty() && told) {
            known.put(LibraryVariable.STAFFED_POINTS, BigDecimal.valueOf(libraries.size()));
        }
    }

    private static void addBuses(BusYear year, Map<LibraryVariable, BigDecimal> known) {
        if (year.calls().isEmpty()) {
            return;
        }
        known.put(LibraryVariable.BUSES, BigDecimal.valueOf(year.buses()));
        known.put(LibraryVariable.STOPS, BigDecimal.valueOf(year.stops()));
        if (year.hasWinter()) {
            known.put(LibraryVariable.BUS_HOURS, year.hoursAWeek());
            known.put(LibraryVariable.BUS_HOURS_EVENING, year.hoursAWeekInTheEvening());
            known.put(LibraryVariable.BUS_HOURS_SUNDAY, year.hoursAWeekOnSundays());
        }
    }

    private void addGuidance(
            Scope scope, LocalDate first, LocalDate last, Map<LibraryVariable, BigDecimal> known) {
        Figures.Row total = guidance.figures(scope, first, last, Set.of()).totals();
        if (total.attendances() == 0) {
            return;
        }
        List<String> ids = places.idsIn(scope);
        List<Given> groups = guidance.givenToGroups(ids, first, last);
        known.put(LibraryVariable.QUESTIONS, BigDecimal.valueOf(total.questions()));
        known.put(LibraryVariable.OCCASIONS, BigDecimal.valueOf(groups.size()));
        known.put(
                LibraryVariable.PARTICIPANTS,
                BigDecimal.valueOf(groups.stream().mapToLong(Given::headCount).sum()));
        // Where nobody said how many were children, nobody knows whether most were
        if (groups.stream().allMatch(group -> group.children() != null)) {
            known.put(
                    LibraryVariable.OCCASIONS_CHILDREN,
                    BigDecimal.valueOf(
                            groups.stream().filter(LibraryExport::isOfChildren).count()));
        }
    }

    private static boolean isOfChildren(Given group) {
        Integer children = group.children();
        return children != null && 2 * children > group.headCount();
    }
}
