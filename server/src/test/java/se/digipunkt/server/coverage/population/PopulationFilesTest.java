package se.digipunkt.server.coverage.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.Position;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Files as SCB gives them, and what is wrong with them; without a database.
final class PopulationFilesTest {

    private static final MunicipalityBorders BORDERS = new MunicipalityBorders();
    private static final Set<String> KNOWN = Set.of("2505", "2510");

    @TempDir Path folder;
    private final List<Fault> faults = new ArrayList<>();

    private List<SpotRow> cells(String file) {
        return cells(file.getBytes(StandardCharsets.UTF_8));
    }

    private List<SpotRow> cells(byte[] file) {
        return CellRows.read(new ByteArrayInputStream(file), 0, BORDERS, faults)
                .byYear()
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<GroupRow> groups(String file, int year) {
        return GroupRows.read(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        year,
                        KNOWN,
                        faults)
                .byYear()
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Cells of SCB's grid around Arvidsjaur, with their middles as another program found them.
    @ParameterizedTest
    @CsvSource({
        "684000, 7302000, 65.790622, 19.034263",
        "685000, 7294000, 65.718449, 19.044818",
        "686000, 7285000, 65.637326, 19.053921",
    })
    void theMiddleOfACellIsWhereOthersFindIt(double east, double north, double lat, double lon) {
        Position middle = SwedishGrid.position(east + 500, north + 500);

        assertThat(middle.metresTo(new Position(lat, lon))).isLessThan(1);
    }

    @Test
    void theGridIsStraightAlongItsCentralMeridian() {
        Position middle = SwedishGrid.position(500_000, 7_000_000);

        assertThat(middle.lon()).isCloseTo(15, within(1e-12));
        assertThat(SwedishGrid.position(400_000, 7_000_000).lat())
                .isCloseTo(SwedishGrid.position(600_000, 7_000_000).lat(), within(1e-12));
    }

    @Test
    void aTableOfCellsWithItsColumnsInScbsWords() {
        List<SpotRow> read =
                cells(
                        """
                        objectid;rutid_scb;rutstorl;beftotalt;man;kvinna;referenstid
                        1;6840007302000;1000;7;4;4;20251231
                        2;6850007294000;1000;0;0;0;20251231
                        """);

        assertThat(faults).isEmpty();
        assertThat(read).extracting(SpotRow::people).containsExactly(7, 0);
        assertThat(read).extracting(SpotRow::municipality).containsOnly("2505");
        assertThat(read).extracting(SpotRow::year).containsOnly(2025);
        assertThat(read.getFirst().lat()).isCloseTo(65.790622, within(1e-5));
    }

    @Test
    void theSameAsGeoJson() {
        List<SpotRow> read =
                cells(
                        """
                        {"type":"FeatureCollection","features":[
                        {"type":"Feature","geometry":null,"properties":{"rutid_scb":"6840007302000",
                        "rutstorl":1000,"beftotalt":7,"referenstid":"20251231"}},
                        {"type":"Feature","geometry":null,"properties":{"rutid_scb":"6850007294000",
                        "beftotalt":-1,"referenstid":"20251231"}}],"numberReturned":2}
                        """);

        assertThat(read).extracting(SpotRow::people).containsExactly(7);
        assertThat(faults).containsExactly(new Fault("/feature/2/beftotalt", "not-a-count", "-1"));
    }

    @Test
    void theSameAsGeoPackage() throws Exception {
        Path file = folder.resolve("cells.gpkg");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)");
            statement.executeUpdate("INSERT INTO gpkg_contents VALUES ('bef 1km', 'features')");
            statement.executeUpdate(
                    "CREATE TABLE \"bef 1km\" (fid INTEGER, geom BLOB, Rutid_SCB TEXT,"
                            + " beftotalt REAL, referenstid TEXT)");
            statement.executeUpdate(
                    "INSERT INTO \"bef 1km\" VALUES (1, x'4750', '6840007302000', 7.0,"
                            + " '20251231')");
        }

        List<SpotRow> read = cells(Files.readAllBytes(file));

        assertThat(faults).isEmpty();
        assertThat(read).extracting(SpotRow::people).containsExactly(7);
    }

    @Test
    void whatOnlyLooksLikeAGeoPackageIsRefused() {
        cells("SQLite format 3\0 and no more");

        assertThat(faults).containsExactly(new Fault("/line/1", "malformed-geopackage", ""));
    }

    @Test
    void everyWrongRowIsToldWithWhatIsWrong() {
        cells(
                """
                rutid_scb,beftotalt,referenstid
                684000730200,3,20251231
                6840007302000,many,20251231
                1000001000000,3,20251231
                6850007294000,3,soon
                6860007285000,3,20251231
                6860007285000,4,20251231
                """);

        assertThat(faults)
                .containsExactly(
                        new Fault("/line/2/rutid_scb", "not-a-cell", "684000730200"),
                        new Fault("/line/3/beftotalt", "not-a-count", "many"),
                        new Fault("/line/4/rutid_scb", "not-in-sweden", "1000001000000"),
                        new Fault("/line/5/referenstid", "no-such-year", "soon"),
                        new Fault("/line/7/rutid_scb", "told-before", "6860007285000"));
    }

    @ParameterizedTest
    @CsvSource({
        // centres of localities that lie just outside of their generalised border
        "65.588, 22.190, 2580",
        "66.04691, 17.85306, 2506",
        "65.733, 24.106, 2583",
        "59.329, 18.068, 0180",
        "57.639, 18.290, 0980",
    })
    void whatLiesOutsideOfAllBordersBelongsToTheNearest(double lat, double lon, String code) {
        assertThat(BORDERS.at(new Position(lat, lon))).hasValue(code);
    }

    @Test
    void theOpenSeaBelongsToNobody() {
        assertThat(BORDERS.at(new Position(64.5, 22.5))).isEmpty();
        assertThat(BORDERS.at(new Position(60.17, 24.94))).isEmpty();
    }

    @Test
    void aTableByAgeAndSexAsScbsDatabaseWritesIt() {
        List<GroupRow> read =
                groups(
                        """
                        region,ålder,kön,år,Folkmängd
                        2505 Arvidsjaur,0-15 år,män,2025,490
                        2505 Arvidsjaur,100+ år,kvinnor,2025,0
                        2510 Jokkmokk,7 år,totalt,2025,51
                        2510 Jokkmokk,totalt ålder,totalt,2025,4676
                        """,
                        0);

        assertThat(faults).isEmpty();
        assertThat(read)
                .containsExactly(
                        new GroupRow(2025, "2505", "men", 0, 15, 490),
                        new GroupRow(2025, "2505", "women", 100, GroupRow.OPEN, 0),
                        new GroupRow(2025, "2510", "all", 7, 7, 51),
                        GroupRow.total(2025, "2510", 4676));
    }

    @Test
    void aProjectionTellsItsYearOrIsAskedForIt() {
        assertThat(groups("municipality,people\n2505,5900\n", 2035))
                .containsExactly(GroupRow.total(2035, "2505", 5900));

        groups("municipality,age,sex,year,people\n9999,old,x,2034,\n2505,,,2034,1\n", 2035);

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        new Fault("/line/2/municipality", "unknown-municipality", "9999"),
                        new Fault("/line/2/age", "no-such-age", "old"),
                        new Fault("/line/2/sex", "unknown-code", "women, men, all"),
                        new Fault("/line/2/people", "required", ""),
                        new Fault("/line/2/year", "another-year", "2034, 2035"),
                        new Fault("/line/3/year", "another-year", "2034, 2035"));
    }

    @ParameterizedTest
    @CsvSource({"0-15, 0, 15", "16–24 år, 16, 24", "65+, 65, 999", "100w, 100, 999", "7, 7, 7"})
    void agesAreReadAsTheyAreWritten(String text, int from, int to) {
        assertThat(Ages.find(text)).hasValue(new Ages(from, to));
    }

    @ParameterizedTest
    @CsvSource({"15-0", "old", "-3", "200", "0-200"})
    void whatIsNoAgeIsNone(String text) {
        assertThat(Ages.find(text)).isEmpty();
    }
}
