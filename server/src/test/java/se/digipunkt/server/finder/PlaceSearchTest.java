package se.digipunkt.server.finder;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.server.places.Locality;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.Position;

import java.util.List;
import java.util.Map;
import java.util.Set;

final class PlaceSearchTest {

    private static final List<Locality> LOCALITIES =
            List.of(
                    locality("Älvsbyn", "2560", 5066),
                    locality("Luleå", "2580", 48728),
                    locality("Gammelstaden", "2580", 4970),
                    locality("Södra Sunderbyn", "2580", 3000),
                    locality("Lule", "0114", null),
                    locality("Berg", "0586", 400),
                    locality("Berg", "0331", 250),
                    locality("Bergnäset", "2580", 3500),
                    locality("Borg", "2580", 200));
    private static final Map<String, Municipality> MUNICIPALITIES =
            Map.of(
                    "2580", new Municipality("2580", "Luleå", "25", null, null),
                    "0586", new Municipality("0586", "Mjölby", "05", null, null),
                    "0331", new Municipality("0331", "Heby", "03", null, null));
    private static final PlaceSearch SEARCH = PlaceSearch.of(LOCALITIES, MUNICIPALITIES, "25");

    private static Locality locality(
            String name, String municipality, @Nullable Integer population) {
        return new Locality(
                name + municipality, name, municipality, population, null, new Position(65, 22));
    }

    private static List<String> found(String typed) {
        return SEARCH.find(typed).stream().map(Origin::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Älvsbyn, Älvsbyn2560",
        "alvsbyn, Älvsbyn2560",
        "'  ÄLVS ', Älvsbyn2560",
        "gammel, Gammelstaden2580",
        "sunderbyn, Södra Sunderbyn2580",
        "'SODRA  sunderbyn', Södra Sunderbyn2580"
    })
    void findsANameAsPeopleTypeIt(String typed, String found) {
        assertThat(found(typed)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource({
        "Luleå kommun, Luleå2580",
        "Luleås kommun, Luleå2580",
        "Lulea municipality, Luleå2580",
        "'sunderbyn, södra', Södra Sunderbyn2580",
        "sunderbyn luleå, Södra Sunderbyn2580",
        "'Luleå, Gammelstaden', Gammelstaden2580",
        "Alv'sbyn, Älvsbyn2560",
        "Julevu, Luleå2580",
        "luulaja, Luleå2580"
    })
    void findsAPlaceByWhatPeopleCallIt(String typed, String found) {
        assertThat(found(typed)).containsExactly(found);
    }

    @Test
    void wordsOfTheMunicipalityAloneFindNoOtherPlace() {
        assertThat(found("mjölby heby")).isEmpty();
        assertThat(found("berg mjolby")).containsExactly("Berg0586");
    }

    @Test
    void aMisspeltMunicipalityIsGuessed() {
        assertThat(found("Gamelstadn kommun")).isEmpty();
        assertThat(guessed("Gamelstadn kommun")).containsExactly("Gammelstaden2580");
    }

    @Test
    void aWholeNameLeavesOutWhatMerelyBeginsWithIt() {
        assertThat(found("berg")).containsExactly("Berg0586", "Berg0331");
        assertThat(found("lule")).containsExactly("Lule0114");
        assertThat(found("lul")).containsExactly("Luleå2580", "Lule0114");
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(found("")).isEmpty();
        assertThat(found(" ")).isEmpty();
        assertThat(found("Kvikkjokk")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Elvsbyn, Älvsbyn2560",
        "älvsbny, Älvsbyn2560",
        "GAMELSTADN, Gammelstaden2580",
        "sundrebyn, Södra Sunderbyn2580",
        "bergnesset, Bergnäset2580"
    })
    void guessesANameThatIsMisspelt(String typed, String meant) {
        assertThat(found(typed)).isEmpty();
        assertThat(guessed(typed)).containsExactly(meant);
    }

    @Test
    void theRegionsOwnPlaceIsGuessedFirst() {
        assertThat(guessed("Bårg")).containsExactly("Borg2580", "Berg0586", "Berg0331");
        assertThat(guessed("lulle")).containsExactly("Lule0114", "Luleå2580");
    }

    @Test
    void nothingIsGuessedForAWordThatIsLikeNothing() {
        assertThat(guessed("Kvikkjokk")).isEmpty();
        assertThat(guessed("xy")).isEmpty();
        assertThat(guessed("")).isEmpty();
        assertThat(guessed("?!")).isEmpty();
    }

    private static List<String> guessed(String typed) {
        return SEARCH.guess(typed).stream().map(Origin::id).toList();
    }

    @Test
    void samiLettersAreFoundWithoutTheirMarks() {
        assertThat(SearchName.of("Čohkkiras").plain()).isEqualTo("cohkkiras");
        assertThat(SearchName.of("Dálvvadis, Vájmat, đŋŧ").plain())
                .isEqualTo("dalvvadis, vajmat, dnt");
    }

    @Test
    void tellsTheMunicipalityByItsName() {
        assertThat(SEARCH.find("gammelstaden"))
                .extracting(Origin::municipality)
                .containsExactly("Luleå");
    }

    private static Origin lannavaara(
            String id, String municipality, double lat, PointKind... kinds) {
        return new Origin(id, "Lannavaara", municipality, new Position(lat, 21.9), Set.of(kinds));
    }

    @Test
    void aStopInItsVillageIsNoOtherPlaceAndOneElsewhereIs() {
        Origin village = lannavaara("village", "Kiruna", 68.05);

        assertThat(
                        Origin.apart(
                                List.of(
                                        village,
                                        lannavaara("stop", "Kiruna", 68.06, PointKind.BUS_STOP),
                                        lannavaara("far", "Kiruna", 68.2, PointKind.BUS_STOP),
                                        lannavaara("other", "Luleå", 68.05)),
                                9))
                .extracting(Origin::id)
                .containsExactly("village", "far", "other");
    }
}
