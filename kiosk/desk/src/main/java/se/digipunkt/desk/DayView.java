package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// All that stands of one day.
///
/// @param records in the order in which they were logged
/// @param removed what was taken back and can be put back, in the same order
/// @param removedElsewhere what was taken back at the server and can be put back only there,
///   likewise
/// @param added what was logged just now
/// @param takenBack what was taken back just now
public record DayView(
        DeskFrame frame,
        Settings.Place place,
        Settings.ErrandList errandList,
        LocalDate day,
        LocalDate today,
        List<DeskState.Latest> records,
        List<DeskState.Latest> removed,
        List<DeskState.Latest> removedElsewhere,
        Added added,
        Added takenBack,
        boolean sample,
        @Nullable Refusal refusal) {

    public DayView {
        records = List.copyOf(records);
        removed = List.copyOf(removed);
        removedElsewhere = List.copyOf(removedElsewhere);
    }

    public String base() {
        return frame.base();
    }

    public boolean isToday() {
        return day.equals(today);
    }

    /// Those that were logged just now and stand, and can be taken back together.
    public List<DeskState.Latest> addedRecords() {
        return those(records, added);
    }

    /// Those that were taken back just now, and can be put back together.
    public List<DeskState.Latest> takenBackRecords() {
        return those(removed, takenBack);
    }

    private static List<DeskState.Latest> those(List<DeskState.Latest> records, Added named) {
        Set<String> references = named.references();
        return records.stream().filter(row -> references.contains(row.reference())).toList();
    }

    public boolean bus() {
        return place.kind().equals("bus");
    }

    public String name(DeskState.Latest record, String language) {
        return DeskView.names(errandList, record, language);
    }
}
