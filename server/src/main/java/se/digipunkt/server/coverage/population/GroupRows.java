package se.digipunkt.server.coverage.population;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.CsvColumns;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Municipalities by age and sex, a row for each figure, as SCB's database writes tables.
final class GroupRows {

    static final CsvColumns COLUMNS =
            new CsvColumns(
                    List.of("municipality", "age", "sex", "year", "people"),
                    List.of("municipality", "people"),
                    Map.of(
                            "municipality",
                            List.of("municipality", "municipalitycode", "region", "kommun"),
                            "age",
                            List.of("age", "agegroup", "alder", "ålder"),
                            "sex",
                            List.of("sex", "kon", "kön"),
                            "year",
                            List.of("year", "ar", "år", "tid"),
                            "people",
                            List.of("people", "population", "folkmangd", "folkmängd", "antal")));

    private static final Map<String, String> SEXES =
            Map.ofEntries(
                    Map.entry("", GroupRow.ALL),
                    Map.entry("all", GroupRow.ALL),
                    Map.entry("totalt", GroupRow.ALL),
                    Map.entry("total", GroupRow.ALL),
                    Map.entry("1+2", GroupRow.ALL),
                    Map.entry("1", "men"),
                    Map.entry("men", "men"),
                    Map.entry("män", "men"),
                    Map.entry("2", "women"),
                    Map.entry("women", "women"),
                    Map.entry("kvinnor", "women"));

    private GroupRows() {}

    /// The code of a cell such as `2505` or `2505 Arvidsjaur`.
    static String code(TypedRow row, Set<String> known) {
        String text = row.text("municipality");
        String code = text.length() > 4 && text.charAt(4) == ' ' ? text.substring(0, 4) : text;
        if (!known.contains(code)) {
            row.fault("municipality", text.isEmpty() ? "required" : "unknown-municipality", text);
        }
        return code;
    }

    static PopulationFile<GroupRow> read(
            InputStream file, int year, Set<String> municipalities, List<Fault> faults) {
        PopulationFile<GroupRow> read = new PopulationFile<>();
        new SentRows(COLUMNS, faults)
                .each(
                        file,
                        row -> {
                            OptionalInt people = row.people("people");
                            OptionalInt of = row.year("year", year);
                            String municipality = code(row, municipalities);
                            Optional<Ages> ages = Ages.find(row.text("age"));
                            String sex = SEXES.get(row.text("sex").toLowerCase(Locale.ROOT));
                            if (ages.isEmpty()) {
                                row.fault("age", "no-such-age", row.text("age"));
                            }
                            if (sex == null) {
                                row.fault("sex", "unknown-code", "women, men, all");
                            } else if (people.isPresent() && of.isPresent() && ages.isPresent()) {
                                GroupRow group =
                                        new GroupRow(
                                                of.getAsInt(),
                                                municipality,
                                                sex,
                                                ages.get().from(),
                                                ages.get().to(),
                                                people.getAsInt());
                                read.add(row, "age", key(group), of.getAsInt(), group);
                            }
                        });
        return read;
    }

    /// What a row tells, whatever it tells of it.
    private static GroupRow key(GroupRow row) {
        return new GroupRow(
                row.year(), row.municipality(), row.sex(), row.ageFrom(), row.ageTo(), 0);
    }
}
