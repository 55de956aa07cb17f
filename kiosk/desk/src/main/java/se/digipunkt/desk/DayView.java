package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// All that stands of one day.
///
/// @param records in the order in which they were logged
/// @param added what was logged just now
public record DayView(
        DeskFrame frame,
        Settings.Place place,
        Settings.ErrandList errandList,
        LocalDate day,
        LocalDate today,
        List<DeskState.Latest> records,
        Added added,
        boolean sample,
        @Nullable Refusal refusal) {

    public DayView {
        records = List.copyOf(records);
    }

    public String base() {
        return frame.base();
    }

    public boolean isToday() {
        return day.equals(today);
    }

    /// Those that were logged just now and stand, and can be taken back together.
    public List<DeskState.Latest> addedRecords() {
        Set<String> references = added.references();
        return records.stream().filter(row -> references.contains(row.reference())).toList();
    }

    public String name(DeskState.Latest record, String language) {
        return DeskView.names(errandList, record, language);
    }
}
