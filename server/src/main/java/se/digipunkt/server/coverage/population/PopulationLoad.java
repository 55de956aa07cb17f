package se.digipunkt.server.coverage.population;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.CsvColumns;
import se.digipunkt.server.common.CsvRows;
import se.digipunkt.server.storage.WriteGate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Gives a server of Norrbotten at its first start what the program brings of its municipalities:
/// totals and ages of 2020, 2023 and 2025. Localities of all Sweden are known by `places`.
@Singleton
final class PopulationLoad implements ApplicationEventListener<StartupEvent> {

    private static final String NORRBOTTEN = "25";
    private static final String SOURCE = "SCB, Regionfakta Norrbotten";

    private final WriteGate gate;
    private final SetTable sets;
    private final GroupTable groups;
    private final Clock clock;
    private final String region;

    PopulationLoad(
            WriteGate gate,
            SetTable sets,
            GroupTable groups,
            Clock clock,
            @Property(name = "digipunkt.region") String region) {
        this.gate = gate;
        this.sets = sets;
        this.groups = groups;
        this.clock = clock;
        this.region = region;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (region.equals(NORRBOTTEN)) {
            gate.write(this::fill);
        }
    }

    private void fill() {
        if (sets.list().isEmpty()) {
            List<GroupRow> rows =
                    Stream.concat(
                                    read("norrbotten-population", "municipality", "year", "people")
                                            .map(PopulationLoad::total),
                                    read("norrbotten-ages", "municipality", "year", "people", "age")
                                            .map(PopulationLoad::ofAge))
                            .toList();
            groups.putAll(rows);
            sets.putAll(
                    rows.stream()
                            .map(GroupRow::year)
                            .distinct()
                            .map(
                                    year ->
                                            new SetRow(
                                                    PopulationKind.MUNICIPALITIES.code(),
                                                    year,
                                                    false,
                                                    SOURCE,
                                                    clock.instant()))
                            .toList());
        }
    }

    private static GroupRow total(CsvRows.Row row) {
        return GroupRow.total(number(row, "year"), row.cell("municipality"), number(row, "people"));
    }

    private static GroupRow ofAge(CsvRows.Row row) {
        Ages ages = Ages.find(row.cell("age")).orElseThrow();
        return new GroupRow(
                number(row, "year"),
                row.cell("municipality"),
                GroupRow.ALL,
                ages.from(),
                ages.to(),
                number(row, "people"));
    }

    private static int number(CsvRows.Row row, String column) {
        return Integer.parseInt(row.cell(column));
    }

    private static Stream<CsvRows.Row> read(String name, String... columns) {
        List<Fault> faults = new ArrayList<>();
        String file = "/reference/" + name + ".csv";
        try (InputStream stream = PopulationLoad.class.getResourceAsStream(file)) {
            CsvRows csv =
                    CsvRows.read(
                            Objects.requireNonNull(stream, file), CsvColumns.all(columns), faults);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(file + " is broken: " + faults);
            }
            return csv.rows().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
