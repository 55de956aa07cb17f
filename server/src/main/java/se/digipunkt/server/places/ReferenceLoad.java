package se.digipunkt.server.places;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.CsvColumns;
import se.digipunkt.server.common.CsvRows;
import se.digipunkt.server.storage.WriteGate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Fills an empty database at the first start with what the program brings: municipalities and
/// localities of all Sweden, and population on a server of Norrbotten, which it is shipped for.
/// Sources and licences: `reference/NOTICE.md` beside the files.
@Singleton
final class ReferenceLoad implements ApplicationEventListener<StartupEvent> {

    private static final CsvColumns MUNICIPALITIES = CsvColumns.all("code", "name", "region");
    private static final CsvColumns POPULATION = CsvColumns.all("municipality", "year", "people");
    private static final CsvColumns LOCALITIES =
            CsvColumns.all(
                    "id",
                    "name",
                    "municipality",
                    "kind",
                    "population",
                    "populationYear",
                    "lat",
                    "lon");

    private static final String NORRBOTTEN = "25";

    private final WriteGate gate;
    private final MunicipalityTable municipalities;
    private final PopulationTable populations;
    private final LocalityTable localities;
    private final String region;

    ReferenceLoad(
            WriteGate gate,
            MunicipalityTable municipalities,
            PopulationTable populations,
            LocalityTable localities,
            @Property(name = "digipunkt.region") String region) {
        this.gate = gate;
        this.municipalities = municipalities;
        this.populations = populations;
        this.localities = localities;
        this.region = region;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        gate.write(this::fill);
    }

    /// Two servers that start on one database may both find a table empty: the rows of the second
    /// are then left out, one by one.
    private void fill() {
        if (municipalities.count() == 0) {
            municipalities.addAll(
                    read("municipalities", MUNICIPALITIES, ReferenceLoad::municipality));
        }
        if (region.equals(NORRBOTTEN) && populations.count() == 0) {
            populations.addAll(
                    read("norrbotten-population", POPULATION, ReferenceLoad::population));
        }
        if (localities.count() == 0) {
            localities.addAll(read("localities", LOCALITIES, ReferenceLoad::locality));
        }
    }

    private static <T> List<T> read(
            String name, CsvColumns columns, Function<CsvRows.Row, T> rowOf) {
        List<Fault> faults = new ArrayList<>();
        String file = "/reference/" + name + ".csv";
        try (InputStream stream = ReferenceLoad.class.getResourceAsStream(file)) {
            CsvRows csv = CsvRows.read(Objects.requireNonNull(stream, file), columns, faults);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(file + " is broken: " + faults);
            }
            return csv.rows().stream().map(rowOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MunicipalityRow municipality(CsvRows.Row row) {
        return new MunicipalityRow(
                row.cell("code"), row.cell("name"), row.cell("region"), null, null);
    }

    private static PopulationRow population(CsvRows.Row row) {
        return new PopulationRow(
                row.cell("municipality"),
                Integer.parseInt(row.cell("year")),
                Integer.parseInt(row.cell("people")));
    }

    private static LocalityRow locality(CsvRows.Row row) {
        return new LocalityRow(
                row.cell("id"),
                row.cell("name"),
                row.cell("municipality"),
                row.cell("kind"),
                number(row.cell("population")),
                number(row.cell("populationYear")),
                Double.parseDouble(row.cell("lat")),
                Double.parseDouble(row.cell("lon")));
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
