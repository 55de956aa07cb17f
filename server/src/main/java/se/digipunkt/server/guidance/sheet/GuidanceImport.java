package se.digipunkt.server.guidance.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Settings.Errand;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.CsvRows;
import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.FileProblem;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Takes in a file of earlier records, all or nothing. A row is known by its id: the same row again
/// counts once, whatever else its file has.
@Singleton
final class GuidanceImport {

    /// They are stored in one transaction, and kiosks wait meanwhile.
    static final int MOST_RECORDS = 20_000;

    /// No file can bring a row again after that: its day is too long ago by then.
    private static final Duration ROW_KEPT = Duration.ofDays(Guidance.LATEST_DAYS + 1L);

    private final Guidance guidance;
    private final Places places;
    private final ImportedTable imported;
    private final Access access;
    private final WriteGate gate;
    private final Clock clock;

    GuidanceImport(
            Guidance guidance,
            Places places,
            ImportedTable imported,
            Access access,
            WriteGate gate,
            Clock clock) {
        this.guidance = guidance;
        this.places = places;
        this.imported = imported;
        this.access = access;
        this.gate = gate;
        this.clock = clock;
    }

    /// @param rows of the file
    /// @param known of those, the ones that had come before: they are not counted again
    /// @param records that were stored now
    record Outcome(int rows, int known, int records) {}

    /// A row that is right by itself. Its content is known without age and gender: the hash is kept
    /// longer than they may be, and few are possible.
    private record Wanted(ImportReader.Read read, String rowHash, String contentHash) {

        static Wanted of(ImportReader.Read read) {
            ObjectNode told = ProtocolJson.mapper().valueToTree(read.record());
            String content = CanonicalJson.hash(told.without(List.of("ageBand", "gender")));
            return new Wanted(read, Sha256.of(read.row()), Sha256.of(read.count() + " " + content));
        }

        String place() {
            return read.point();
        }
    }

    /// @throws ProblemException `import-refused` with every faulty row, or `forbidden` with those
    ///   as well when any row is of a place that the actor has no right to
    Outcome load(Actor actor, InputStream file) {
        List<Fault> faults = new ArrayList<>();
        CsvRows csv = CsvRows.read(file, ImportColumns.COLUMNS, faults);
        tellUnknown(csv.ignored(), faults);
        List<ImportReader.Read> rows = new ArrayList<>();
        ImportReader reader = new ImportReader(faults);
        for (CsvRows.Row line : csv.rows()) {
            if (faults.size() < CsvRows.MOST_FAULTS) {
                rows.add(reader.read(line));
            }
        }
        check(actor, rows, faults);
        List<Wanted> wanted =
                rows.stream()
                        .map(Wanted::of)
                        .sorted(Comparator.comparing(Wanted::place).thenComparing(Wanted::rowHash))
                        .toList();
        return gate.write(() -> store(actor, wanted));
    }

    /// A column that guidance does not have might hold names: nothing of such a file is taken in.
    /// Its name is repeated only when it looks like one of a column.
    private static void tellUnknown(List<String> unknown, List<Fault> faults) {
        for (String column : unknown) {
            String name = column.matches("[A-Za-z][A-Za-z_-]{0,19}") ? "/" + column : "";
            faults.add(
                    new Fault(
                            "/line/1" + name,
                            "unknown-column",
                            String.join(", ", ImportColumns.COLUMNS.known())));
        }
    }

    private void check(Actor actor, List<ImportReader.Read> rows, List<Fault> faults) {
        Map<String, Place> all =
                places.listIn(new Scope.Region()).stream()
                        .collect(Collectors.toMap(Place::id, Function.identity()));
        Map<LocalDate, Set<String>> lists = new HashMap<>();
        Map<String, Integer> first = new HashMap<>();
        List<Fault> foreign = new ArrayList<>();
        int records = 0;
        for (ImportReader.Read row : rows) {
            CsvRows.Row line = row.line();
            Integer other = first.putIfAbsent(row.point() + " " + row.row(), line.line());
            if (other != null && !row.row().isEmpty()) {
                faults.add(line.fault("row", "repeated-id", Integer.toString(other)));
            }
            Place place = all.get(row.point());
            if (place == null && !row.point().isEmpty()) {
                faults.add(line.fault("point", "unknown-place", ""));
            }
            if (place != null && !actor.mayImport(place.municipality())) {
                foreign.add(line.fault("point", "not-your-municipality", ""));
            }
            tellWrong(row, lists, faults);
            records += row.count();
            if (records > MOST_RECORDS) {
                faults.add(line.fault("count", "too-many-records", "" + MOST_RECORDS));
                break;
            }
        }
        FileProblem.refuseWhole(foreign, faults);
    }

    private void tellWrong(
            ImportReader.Read row, Map<LocalDate, Set<String>> lists, List<Fault> faults) {
        List<Fault> wrong = guidance.faultsOf(row.point(), row.record());
        wrong.forEach(fault -> faults.add(ImportReader.at(row.line(), fault)));
        LocalDate day = row.record().day();
        if (wrong.isEmpty() && day != null) {
            Set<String> listed = lists.computeIfAbsent(day, this::listedOn);
            if (!listed.containsAll(row.record().errands())) {
                faults.add(row.line().fault("errands", "errand-not-in-list", ""));
            }
        }
    }

    private Set<String> listedOn(LocalDate day) {
        return guidance.errandListOn(day).errands().stream()
                .map(Errand::code)
                .collect(Collectors.toSet());
    }

    private Outcome store(Actor actor, List<Wanted> wanted) {
        // Its day only: the moment of an import beside its rows is nobody's business.
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        imported.removeBefore(today.minus(ROW_KEPT));
        Map<String, List<GuidanceRecord>> byPlace = new TreeMap<>();
        List<Fault> changed = new ArrayList<>();
        int known = 0;
        for (Wanted row : wanted) {
            if (imported.add(row.place(), row.rowHash(), row.contentHash(), today) == 1) {
                byPlace.computeIfAbsent(row.place(), _ -> new ArrayList<>())
                        .addAll(Collections.nCopies(row.read().count(), row.read().record()));
            } else if (imported.get(row.place(), row.rowHash())
                    .contentHash()
                    .equals(row.contentHash())) {
                known++;
            } else {
                changed.add(row.read().line().fault("row", "row-changed", ""));
            }
        }
        FileProblem.refuse(List.of(), changed);
        int records = 0;
        for (Map.Entry<String, List<GuidanceRecord>> place : byPlace.entrySet()) {
            records += guidance.logAll(place.getKey(), place.getValue(), null);
            access.record(actor, "guidance-imported", place.getKey());
        }
        return new Outcome(wanted.size(), known, records);
    }
}
