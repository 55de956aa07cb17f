package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class PlacesPagesTest {

    private static PlacesServer places;

    @BeforeAll
    static void start() {
        places = new PlacesServer();
        places.importCsv(
                "points",
                """
                id,name,kinds,municipality,lat,lon,positionPrecision,openingHours,sample
                ddc-2510,DigidelCenter Jokkmokk,digidelcenter,2510,66.6,19.8,locality-centroid,Mo-Fr 10:00-17:00,true
                lib-2580-1,Luleå stadsbibliotek,library,2580,,,,,
                """,
                places.admin);
    }

    @AfterAll
    static void stop() {
        places.close();
    }

    private static String page(String path, @Nullable String token) {
        RunningServer.Answer answer = places.server.get(path, token);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    @Test
    void everybodySeesThePointsByMunicipality() {
        String list = page("/points", null);

        assertThat(list)
                .contains("DigidelCenter Jokkmokk", "Luleå stadsbibliotek", "Exempeldata")
                .contains("Antal servicepunkter: 2")
                .doesNotContain("/points/all/new");
        assertThat(page("/points?municipality=2580", null))
                .contains("Antal servicepunkter: 1")
                .doesNotContain("DigidelCenter Jokkmokk");
        assertThat(page("/points?name=stads&kind=library", null))
                .contains("Antal servicepunkter: 1");
        assertThat(page("/points?kind=bus-stop", null)).contains("Antal servicepunkter: 0");
    }

    @Test
    void thePointsOfAWholeRegionComeAHundredAtATime() {
        try (PlacesServer region = new PlacesServer()) {
            region.importCsv("points", twoThousand(), region.admin);
            String first = region.server.get("/points", null).response().body();
            String second = region.server.get(next(first), null).response().body();
            String last = region.server.get("/points?page=999999", null).response().body();
            String kiruna =
                    region.server.get("/points?municipality=2584&page=2", null).response().body();

            assertThat(first.getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
            assertThat(first)
                    .contains(
                            "Antal servicepunkter: 2", "Sida 1 av 20.", "Punkt 0001", "Punkt 0199")
                    .doesNotContain("Punkt 0201", "rel=\"prev\"");
            assertThat(second)
                    .contains("Sida 2 av 20.", "Punkt 0201", "rel=\"prev\"", "rel=\"next\"")
                    .doesNotContain("Punkt 0199");
            assertThat(last).contains("Sida 20 av 20.").doesNotContain("rel=\"next\"");
            assertThat(kiruna)
                    .contains(
                            "Sida 2 av 10.",
                            "Kiruna</h2>",
                            "municipality=2584&amp;kind=&amp;page=3")
                    .doesNotContain("Jokkmokk</h2>");
            assertThat(region.server.get("/points?page=-1", null).response().body())
                    .contains("Sida 1 av 20.");
        }
    }

    /// Odd ones in Jokkmokk, even ones in Kiruna.
    private static String twoThousand() {
        return "id,name,kinds,municipality,openingHours\n"
                + IntStream.range(0, 2000)
                        .mapToObj(
                                i ->
                                        "p-%d,Punkt %04d,village-point,%s,Mo-Fr 10:00-1%d:00%n"
                                                .formatted(
                                                        i,
                                                        i,
                                                        i % 2 == 1 ? "2510" : "2584",
                                                        1 + i % 8))
                        .collect(Collectors.joining());
    }

    private static String next(String page) {
        Matcher link = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void aPointTellsItsHoursAndWhatItsPositionIsOf() {
        assertThat(page("/points/ddc-2510", null))
                .contains(
                        "måndag–fredag", "10:00–17:00", "66.6, 19.8", "ortens mitt, inte adressen")
                .doesNotContain("/edit", "Mo-Fr", "closed-today");
        assertThat(page("/points/ddc-2510", places.jokkmokk))
                .contains("/points/ddc-2510/edit", "Mo-Fr 10:00-17:00", "/exceptions");
        assertThat(page("/points/lib-2580-1", places.jokkmokk)).doesNotContain("/edit");
        assertThat(page("/points/lib-2580-1?lang=en", null)).contains("The position is not known");
        assertThat(page("/points?lang=ar", null)).contains("dir=\"rtl\"", "نقاط الخدمة");
        assertThat(places.server.get("/points/nowhere", null).status()).isEqualTo(404);
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasTyped() {
        RunningServer.Answer refused =
                places.form(
                        "/points/all/new",
                        Map.of(
                                "name", "Kvikkjokk \"fjällstation\"",
                                "municipality", "2510",
                                "openingHours", "Mo-Fr 10:00-12:00",
                                "validFrom", "2026-02-30"),
                        places.jokkmokk);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body())
                .contains(
                        "Kvikkjokk &#34;fjällstation&#34;",
                        "value=\"2026-02-30\"",
                        "Mo-Fr 10:00-12:00",
                        "id=\"validFrom-error\"",
                        "id=\"kinds-error\"");
    }

    @Test
    void hoursThatCannotBeEvaluatedAreRefusedBesideTheField() {
        Map<String, String> fields =
                Map.of(
                        "name", "Kvikkjokk",
                        "kinds", "village-point",
                        "municipality", "2510",
                        "openingHours", "Mo-Fr 10:00-12:00; SH off");
        Map<String, String> told =
                Map.of(
                        "sv", "SH (20): skollov räknas inte ut",
                        "en", "SH (20): school holidays are not worked out",
                        "ar", "\u2068SH (20)\u2069: لا نحسب العطل المدرسية");

        told.forEach(
                (language, message) -> {
                    RunningServer.Answer refused =
                            places.form(
                                    "/points/all/new?lang=" + language, fields, places.jokkmokk);

                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.response().body())
                            .contains("id=\"openingHours-error\">" + message)
                            .contains("value=\"Mo-Fr 10:00-12:00; SH off\"");
                });
    }

    @Test
    void aPointIsMadeAndChangedInAForm() {
        RunningServer.Answer made =
                places.form(
                        "/points/all/new",
                        Map.of(
                                "name",
                                "Kåbdalis",
                                "municipality",
                                "2510",
                                "kinds",
                                "village-point"),
                        places.jokkmokk);

        assertThat(made.status()).isEqualTo(303);
        assertThat(made.response().headers().firstValue("Location"))
                .contains("/points/kabdalis-2510?saved");
        assertThat(page("/points/kabdalis-2510/edit", places.jokkmokk))
                .contains("value=\"Kåbdalis\"");

        places.form(
                "/points/kabdalis-2510/edit",
                Map.of("name", "Kåbdalis by", "municipality", "2510", "kinds", "library"),
                places.jokkmokk);

        assertThat(page("/points/kabdalis-2510", null)).contains("Kåbdalis by", "Bibliotek");
    }

    @Test
    void onlyThoseWhoMayChangeSeeTheForms() {
        assertThat(places.server.get("/points/all/new", places.region).status()).isEqualTo(403);
        assertThat(places.server.get("/points/lib-2580-1/edit", places.jokkmokk).status())
                .isEqualTo(403);
        assertThat(
                        places.form(
                                        "/points/lib-2580-1/edit",
                                        Map.of(
                                                "name",
                                                "X",
                                                "municipality",
                                                "2510",
                                                "kinds",
                                                "library"),
                                        places.jokkmokk)
                                .status())
                .isEqualTo(403);
        assertThat(page("/buses", null)).doesNotContain("<form class=\"form\"");
    }

    @Test
    void aRefusedFileShowsItsRows() {
        RunningServer.Answer refused =
                places.upload(
                        "/points/all/import",
                        "id,name,kinds,municipality\naa,Aitik,library,9999\n",
                        places.admin);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body())
                .contains("Ingenting har lästs in", "Kommunen finns inte");

        RunningServer.Answer taken =
                places.upload(
                        "/buses/all/import",
                        "id,name,municipality\nbus-pitea,Piteå bokbuss,2581",
                        places.admin);

        assertThat(taken.response().body()).contains("Nya: 1");
        assertThat(page("/buses", null)).contains("Piteå bokbuss");
    }

    @Test
    void anEmptyFileIsToldAsEmpty() {
        for (String path : List.of("/points/all/import", "/buses/all/import")) {
            RunningServer.Answer refused = places.upload(path, "", places.admin);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.response().body()).contains("Filen är tom");
        }
    }

    @Test
    void theRegionImportsAFileByPage() {
        assertThat(page("/points", places.region))
                .contains("/points/all/import")
                .doesNotContain("/points/all/new");
        assertThat(page("/buses", places.region)).contains("/buses/all/import");
        assertThat(page("/buses", null)).doesNotContain("/buses/all/import");

        RunningServer.Answer taken =
                places.upload(
                        "/buses/all/import",
                        "id,name,municipality\nbus-boden,Bodens bokbuss,2582",
                        places.region);

        assertThat(taken.response().body()).contains("Nya: 1");
    }

    @Test
    void aBusIsMadeAndChangedInAForm() {
        assertThat(
                        places.form(
                                        "/buses/all/new",
                                        Map.of("name", "", "municipality", "2510"),
                                        places.jokkmokk)
                                .response()
                                .body())
                .contains("id=\"name-error\"");

        places.form(
                "/buses/all/new",
                Map.of("id", "bus-jokkmokk", "name", "Bokbussen", "municipality", "2510"),
                places.jokkmokk);
        places.form(
                "/buses/bus-jokkmokk/edit",
                Map.of("name", "Jokkmokks bokbuss", "municipality", "2510"),
                places.jokkmokk);

        assertThat(page("/buses", null)).contains("Jokkmokks bokbuss");
    }
}
