package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PositionTest {

    private static final Position LULEA = new Position(65.5842, 22.1547);
    private static final Position KIRUNA = new Position(67.8557, 20.2253);

    /// The reference is Vincenty's formula on WGS 84: 266.6 km. A sphere is at most half a per cent
    /// off.
    @Test
    void measuresAlongTheGreatCircle() {
        assertThat(LULEA.metresTo(KIRUNA)).isCloseTo(266_600, within(1_400.0));
        assertThat(KIRUNA.metresTo(LULEA)).isEqualTo(LULEA.metresTo(KIRUNA));
        assertThat(LULEA.metresTo(LULEA)).isZero();
    }

    /// A minute of arc along a meridian is a nautical mile.
    @Test
    void aDegreeOfLatitudeIsSixtyNauticalMiles() {
        assertThat(new Position(65, 20).metresTo(new Position(66, 20)))
                .isCloseTo(60 * 1852, within(120.0));
    }
}
