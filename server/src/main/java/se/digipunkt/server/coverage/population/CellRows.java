package se.digipunkt.server.coverage.population;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.CsvColumns;
import se.digipunkt.server.places.Position;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Cells of SCB's grid (`stat:befolkning_1km_…`), with SCB's names of columns. Where a cell lies is
/// in its id: the lower left corner in SWEREF 99 TM, six digits east and seven north. `beftotalt`
/// is the total; sexes and ages need not add up to it and are not read.
final class CellRows {

    private static final String ID = "rutid_scb";
    private static final String PEOPLE = "beftotalt";
    private static final String SIZE = "rutstorl";
    private static final String YEAR = "referenstid";

    private static final int KILOMETRE = 1000;

    static final CsvColumns COLUMNS =
            new CsvColumns(
                    List.of(ID, PEOPLE, SIZE, YEAR),
                    List.of(ID, PEOPLE),
                    Map.of(
                            ID,
                            List.of("rutidscb", "ruta", "rutid"),
                            PEOPLE,
                            List.of("beftotalt", "pop", "folkmangd")));

    private final MunicipalityBorders borders;
    private final int year;
    private final PopulationFile<SpotRow> read = new PopulationFile<>();

    private CellRows(MunicipalityBorders borders, int year) {
        this.borders = borders;
        this.year = year;
    }

    /// @param year of a file that does not tell its own; 0 when it must
    /// @param faults what is wrong is added
    static PopulationFile<SpotRow> read(
            InputStream file, int year, MunicipalityBorders borders, List<Fault> faults) {
        CellRows cells = new CellRows(borders, year);
        new SentRows(COLUMNS, faults).each(file, cells::take);
        if (cells.read.size() == 0 && faults.isEmpty()) {
            faults.add(new Fault("/line/1", "no-rows", ""));
        }
        return cells.read;
    }

    private void take(TypedRow row) {
        OptionalInt people = row.people(PEOPLE);
        OptionalInt of = row.year(YEAR, year);
        String id = row.text(ID);
        if (!id.matches("\\d{13}")) {
            row.fault(ID, id.isEmpty() ? "required" : "not-a-cell", id);
            return;
        }
        Position centre = centre(row, id);
        Optional<String> municipality = borders.at(centre);
        if (municipality.isEmpty()) {
            row.fault(ID, "not-in-sweden", id);
        } else if (people.isPresent() && of.isPresent()) {
            read.add(
                    row,
                    ID,
                    of.getAsInt() + id,
                    of.getAsInt(),
                    new SpotRow(
                            PopulationKind.CELLS.code(),
                            of.getAsInt(),
                            id,
                            "",
                            municipality.get(),
                            centre.lat(),
                            centre.lon(),
                            people.getAsInt()));
        }
    }

    private static Position centre(TypedRow row, String id) {
        String told = row.text(SIZE).replaceFirst("\\.0+$", "");
        double size = KILOMETRE;
        if (told.matches("\\d{2,5}")) {
            size = Integer.parseInt(told);
        } else if (!told.isEmpty()) {
            row.fault(SIZE, "not-a-size", told);
        }
        double half = size / 2;
        return SwedishGrid.position(
                Integer.parseInt(id.substring(0, 6)) + half,
                Integer.parseInt(id.substring(6)) + half);
    }
}
