package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.util.Map;

/// One record of its own page: where details are told without the script.
///
/// @param details as they stand, or as they were chosen and refused
/// @param refusal why the choice was not stored
/// @param formTap id of what *same again* logs
public record RecordView(
        DeskFrame frame,
        Settings.Place place,
        Settings.ErrandList errandList,
        DeskState.Latest record,
        Map<String, String> details,
        Asking asking,
        boolean sample,
        String formTap,
        @Nullable Refusal refusal) {

    public String base() {
        return frame.base();
    }

    public String name(String language) {
        return DeskView.names(errandList, record, language);
    }
}
