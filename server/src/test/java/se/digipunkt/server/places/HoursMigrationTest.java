package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.digipunkt.server.OldDatabase;
import se.digipunkt.server.TestDatabase;

final class HoursMigrationTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void hoursOfBeforeBecomeTheFirstVersion(TestDatabase database) {
        OldDatabase old = new OldDatabase(database, "20261122.01");
        old.run(
                "INSERT INTO municipality (code, name, region_code) VALUES ('2510', 'Jokkmokk',"
                        + " '25')");
        old.run(
                """
                INSERT INTO place (id, type, name, municipality, kinds, opening_hours,
                    staffed_hours, valid_from, sample)
                VALUES
                    ('lib', 'point', 'Biblioteket', '2510', 'library', 'Mo 10:00-12:00', NULL,
                        '2026-01-01', FALSE),
                    ('shop', 'point', 'Affären', '2510', 'village-point', 'ring oss',
                        'Tu 10:00-11:00', NULL, FALSE),
                    ('stop', 'point', 'Hållplatsen', '2510', 'bus-stop', NULL, NULL, NULL, FALSE)
                """);

        old.migrate("20261122.10");

        assertThat(
                        old.rows(
                                """
                                SELECT place, valid_from, opening_hours, staffed_hours
                                FROM place_hours
                                ORDER BY place
                                """))
                .containsExactly(
                        "lib 0001-01-01 Mo 10:00-12:00 null",
                        "shop 0001-01-01 ring oss Tu 10:00-11:00");
    }
}
