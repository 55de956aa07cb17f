package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.time.LocalDate;
import java.util.List;

/// All that stands of one day.
///
/// @param records in the order in which they were logged
/// @param added how many of the last were logged just now
public record DayView(
        DeskFrame frame,
        Settings.Place place,
        Settings.ErrandList errandList,
        LocalDate day,
        LocalDate today,
        List<DeskState.Latest> records,
        int added,
        boolean sample,
        @Nullable Refusal refusal) {

    public DayView {
        records = List.copyOf(records);
        added = Math.clamp(added, 0, records.size());
    }

    public String base() {
        return frame.base();
    }

    public boolean isToday() {
        return day.equals(today);
    }

    /// Those that were logged just now, and can be taken back together.
    public List<DeskState.Latest> addedRecords() {
        return records.subList(records.size() - added, records.size());
    }

    public String name(DeskState.Latest record, String language) {
        return DeskView.names(errandList, record, language);
    }
}
