package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MapTilesTest {

    @Test
    void withoutASettingNothingIsLoadedFromElsewhere() {
        MapTiles none = new MapTiles(" ", "");

        assertThat(none.tiles()).isEmpty();
        assertThat(policy(none)).contains("img-src 'self' data:;");
    }

    @Test
    void theServerOfThePicturesIsTheOnlyOneThatIsLetIn() {
        MapTiles tiles = new MapTiles("https://tiles.test:8443/a/{z}/{x}/{y}.png", "Kartverket");

        assertThat(tiles.tiles())
                .contains(
                        new MapTiles.Tiles(
                                "https://tiles.test:8443/a/{z}/{x}/{y}.png", "Kartverket"));
        assertThat(policy(tiles)).contains("img-src 'self' data: https://tiles.test:8443;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiles.test/{z}",
                "javascript:alert(1)",
                "https://{s}.test/{z}",
                "https://a.test; script-src *//x",
                "https://a.test"
            })
    void whatIsNoAddressStopsTheServer(String address) {
        assertThatThrownBy(() -> new MapTiles(address, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DIGIPUNKT_MAP_TILES");
    }

    private static String policy(MapTiles tiles) {
        return new SecurityHeaders(tiles).policy();
    }
}
