package se.digipunkt.server.places;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.registry.Contact;
import se.digipunkt.server.places.registry.Facility;
import se.digipunkt.server.places.registry.Named;
import se.digipunkt.server.places.registry.Organisation;
import se.digipunkt.server.places.registry.OrganisationRole;
import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A point or a bus as it is stored; a bus leaves most columns empty.
///
/// @param names as [Named] writes them, as `organisations`
/// @param kinds codes joined by `;`, as `languages` and `facilities`
/// @param openingHours of the version in force on the day that was asked for, as `staffedHours`;
///   stored by [HoursHistory]
/// @param archivedOn stored by [PlaceArchive]
@MappedEntity("place")
record PlaceRow(
        @Id String id,
        String type,
        String name,
        @Nullable String names,
        String municipality,
        @Nullable String kinds,
        @Nullable String organisations,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String positionPrecision,
        @Nullable String address,
        @Nullable String openingHours,
        @Nullable String staffedHours,
        @Nullable String languages,
        @Nullable String facilities,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String web,
        @Nullable @IsoDate LocalDate validFrom,
        @Nullable @IsoDate LocalDate validTo,
        @Nullable @IsoDate LocalDate archivedOn,
        boolean sample) {

    private static final String BETWEEN = ";";

    static PlaceRow of(Place place) {
        return switch (place) {
            case Bus bus -> of(bus);
            case ServicePoint point -> of(point);
        };
    }

    private static PlaceRow of(Bus bus) {
        return new PlaceRow(
                bus.id(),
                PlaceType.BUS.code(),
                bus.name(),
                null,
                bus.municipality(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                bus.archivedOn(),
                bus.sample());
    }

    private static PlaceRow of(ServicePoint point) {
        Contact contact = point.contact();
        return new PlaceRow(
                point.id(),
                PlaceType.POINT.code(),
                point.name(),
                text(Named.joined(PlaceForm.names(point))),
                point.municipality(),
                codes(point.kinds()),
                text(Named.joined(PlaceForm.organisations(point))),
                point.lat(),
                point.lon(),
                point.positionPrecision(),
                point.address(),
                point.openingHours(),
                point.staffedHours(),
                text(String.join(BETWEEN, point.languages())),
                codes(point.facilities()),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email(),
                contact == null ? null : contact.web(),
                point.validFrom(),
                point.validTo(),
                point.archivedOn(),
                point.sample());
    }

    private static @Nullable String codes(Collection<? extends Coded> values) {
        return text(values.stream().map(Coded::code).collect(Collectors.joining(BETWEEN)));
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    Place place() {
        return type.equals(PlaceType.BUS.code()) ? bus() : point();
    }

    private Bus bus() {
        return new Bus(id, name, municipality, archivedOn, sample);
    }

    private ServicePoint point() {
        return new ServicePoint(
                id,
                name,
                namesByLanguage(),
                values(PointKind.class, kinds),
                municipality,
                organisationList(),
                lat,
                lon,
                positionPrecision,
                address,
                openingHours,
                staffedHours,
                split(languages),
                values(Facility.class, facilities),
                Contact.of(phone, email, web),
                validFrom,
                validTo,
                archivedOn,
                sample);
    }

    private Map<String, String> namesByLanguage() {
        return Named.byLanguage(names == null ? "" : names).stream()
                .collect(Collectors.toMap(Named::key, Named::name));
    }

    private List<Organisation> organisationList() {
        return Named.byRole(organisations == null ? "" : organisations).stream()
                .map(
                        one ->
                                new Organisation(
                                        one.name(),
                                        Coded.find(OrganisationRole.class, one.key())
                                                .orElseThrow()))
                .toList();
    }

    private static List<String> split(@Nullable String codes) {
        return codes == null ? List.of() : Arrays.asList(codes.split(BETWEEN));
    }

    private static <T extends Enum<T> & Coded> Set<T> values(
            Class<T> type, @Nullable String codes) {
        return split(codes).stream()
                .map(code -> Coded.find(type, code).orElseThrow())
                .collect(Collectors.toSet());
    }
}
