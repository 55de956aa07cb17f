package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.registry.Named;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class PlaceReaderTest {

    private static final Map<String, String> LIBRARY =
            Map.of(
                    "id", "lib-2510-1",
                    "name", "Jokkmokks bibliotek",
                    "kinds", "library",
                    "municipality", "2510",
                    "lat", "66.60606",
                    "lon", "19.83345",
                    "validFrom", "2026-01-01");

    private static List<String> faultsOf(Map<String, String> fields) {
        List<Fault> faults = new ArrayList<>();
        boolean read =
                new PlaceReader(Set.of("2510"), "", faults)
                        .read(PlaceType.POINT, PlaceForm.row(fields))
                        .isPresent();

        assertThat(read).isEqualTo(faults.isEmpty());
        return faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }

    private static List<String> faultsWith(String field, String value) {
        Map<String, String> fields = new HashMap<>(LIBRARY);
        fields.put(field, value);
        return faultsOf(fields);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "id, region, reserved-id",
                "id, 2510, reserved-id",
                "id, a, malformed-id",
                "id, Jokkmokk, malformed-id",
                "id, '', required",
                "name, ' ', required",
                "kinds, '', required",
                "kinds, post-office, unknown-code",
                "municipality, 2599, unknown-municipality",
                "municipality, '', required",
                "lat, north, malformed",
                "lat, 19.8, out-of-range",
                "lat, '', required",
                "lat, NaN, malformed",
                "lon, 66.6, out-of-range",
                "lon, '', required",
                "validFrom, 2026-02-30, no-such-date",
                "validFrom, 0026-11-20, date-years",
                "validTo, 9027-11-20, date-years",
                "validFrom, 2027-02-29, no-such-date",
                "validFrom, 1/3 2026, malformed",
                "validTo, 2025-12-31, before-valid-from",
                "positionPrecision, Centre of village, malformed",
                "openingHours, ring oss, hours-syntax",
                "openingHours, Mo-Fr 9-18, hours-write-instead",
                "staffedHours, Mo-Fr 09:00-18:00; SH off, hours-school-holidays",
                "sample, maybe, malformed",
                "facilities, sauna, unknown-code",
                "languages, klingon, unknown-language",
            })
    void tellsWhatIsWrongAtTheField(String field, String value, String code) {
        assertThat(faultsWith(field, value)).containsExactly("/" + field + " " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "lat, '66,60606'",
        "kinds, library;village-point",
        "kinds, library village_service_point|Bus_Stop",
        "validFrom, 2028-02-29",
        "validTo, 2026-01-01",
        "openingHours, Mo-Fr 09:00-18:00; PH off",
        "names, 'se: Jåhkåmåhkke | smj: Jåhkåmåhkke'",
        "organisations, 'Jokkmokks kommun | hosts: Ica: Nära'",
        "languages, sv smj zh-Hant",
        "facilities, Private_Room;step-free",
        "phone, +46 (0)971-170 00",
        "email, biblioteket@jokkmokk.se",
        "email, info@älvsbyn.se",
        "web, https://www.jokkmokk.se/bibliotek?a=1",
        "sample, true"
    })
    void takesWhatIsRight(String field, String value) {
        assertThat(faultsWith(field, value)).isEmpty();
    }

    @Test
    void tellsTooLongTextsAndThoseThatNoDatabaseCanHold() {
        assertThat(faultsWith("name", "å".repeat(120))).isEmpty();
        assertThat(faultsWith("name", "å".repeat(121))).containsExactly("/name too-long");
        assertThat(faultsWith("openingHours", "x".repeat(501)))
                .containsExactly("/openingHours too-long");
        assertThat(faultsWith("name", "a\u0000b")).containsExactly("/name control-characters");
        assertThat(faultsWith("name", "a\ud800b")).containsExactly("/name control-characters");
    }

    @ParameterizedTest
    @CsvSource({
        "names, 'xx: Jokkmokk', /names/xx unknown-language",
        "names, 'Jokkmokk', /names/ unknown-language",
        "names, 'se: A | se: B', /names/se repeated-language",
        "names, 'se:', /names/se required",
        "organisations, 'kommun | owns: Ica', /organisations/1/role unknown-code",
        "organisations, 'runs:', /organisations/0/name required",
        "phone, Anna 0971-170 00, /contact/phone malformed",
        "phone, ring oss, /contact/phone malformed",
        "email, Anna Ek <anna@example.org>, /contact/email malformed",
        "email, anna, /contact/email malformed",
        "web, javascript:alert(1), /contact/web malformed",
        "web, https://anna:hemligt@example.org/, /contact/web malformed",
        "web, www.jokkmokk.se, /contact/web malformed"
    })
    void pointsIntoWhatStandsSeveralTimesAndIntoContact(String field, String value, String fault) {
        assertThat(faultsWith(field, value)).containsExactly(fault);
    }

    @Test
    void namesThatWouldFallApartInAFileAreRefused() {
        PlaceForm form = PlaceForm.row(LIBRARY);
        List<Fault> faults = new ArrayList<>();

        new PlaceReader(Set.of("2510"), "", faults)
                .read(
                        PlaceType.POINT,
                        new PlaceForm(
                                form.plain(),
                                form.kinds(),
                                List.of(new Named("se", "A | B"), new Named("a/b", "C")),
                                List.of(new Named("runs", "A|B")),
                                List.of(),
                                List.of()));

        assertThat(faults)
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/names/se", "not-in-names"),
                        tuple("/names/a~1b", "unknown-language"),
                        tuple("/organisations/0/name", "not-in-names"));
    }

    @Test
    void pointsAtWhatItCannotEvaluateInHours() {
        Map<String, String> fields = new HashMap<>(LIBRARY);
        fields.put("openingHours", "Mo-Fr 10:00+; SH off");
        List<Fault> faults = new ArrayList<>();

        new PlaceReader(Set.of("2510"), "/line/7", faults)
                .read(PlaceType.POINT, PlaceForm.row(fields));

        assertThat(faults)
                .containsExactly(
                        new Fault("/line/7/openingHours", "hours-open-end", "10:00+ (7)"),
                        new Fault("/line/7/openingHours", "hours-school-holidays", "SH (15)"));
    }

    @Test
    void tellsEveryFaultAtOnce() {
        assertThat(faultsOf(Map.of("id", "region", "validFrom", "2026-02-30")))
                .containsExactly(
                        "/id reserved-id",
                        "/name required",
                        "/kinds required",
                        "/municipality required",
                        "/validFrom no-such-date");
    }

    @Test
    void anIdIsMadeOfNameAndMunicipality() {
        assertThat(MadeId.of("Överkalix bibliotek", "2513")).isEqualTo("overkalix-bibliotek-2513");
        assertThat(MadeId.of("مكتبة", "2580")).isEqualTo("place-2580");
        assertThat(MadeId.of("x".repeat(120), "2580")).hasSize(35);
        assertThat(MadeId.numbered("a".repeat(40), 12)).hasSize(40).endsWith("-12");
    }
}
