package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.time.LocalDate;
import java.util.Set;

/// The form for help to a group, or on an earlier day.
///
/// @param form as it was filled in; at first with what the button asked for
/// @param wrong names of the fields to look at again
/// @param refusal why it was not stored although nothing in it is wrong
public record HelpView(
        String base,
        Settings.Place place,
        Settings.ErrandList errandList,
        HelpForm form,
        Set<String> wrong,
        LocalDate today,
        boolean sample,
        String formTap,
        @Nullable Refusal refusal) {

    public HelpView {
        wrong = Set.copyOf(wrong);
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
