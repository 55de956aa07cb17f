package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.time.LocalDate;
import java.util.Set;

/// The form for help to a group, or on an earlier day.
///
/// @param kept true when it was sent while the desk was locked: it is still to be logged
/// @param form as it was filled in; at first with what the button asked for
/// @param wrong names of the fields to look at again
/// @param refusal why it was not stored although nothing in it is wrong
public record HelpView(
        DeskFrame frame,
        Settings.Place place,
        Settings.ErrandList errandList,
        HelpForm form,
        Set<String> wrong,
        boolean kept,
        LocalDate today,
        boolean sample,
        String formTap,
        @Nullable Refusal refusal) {

    public HelpView {
        wrong = Set.copyOf(wrong);
    }

    public String base() {
        return frame.base();
    }

    /// The first day that can still be told.
    public LocalDate earliest() {
        return today.minusDays(HelpForm.MOST_DAYS_BACK);
    }

    /// Yesterday, until another day has been chosen.
    public String day() {
        return form.value("day").isEmpty() ? today.minusDays(1).toString() : form.value("day");
    }

    public boolean isWrong(String field) {
        return wrong.contains(field);
    }
}
