package se.digipunkt.server.places.revision;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.GivenHours;
import se.digipunkt.server.places.HoursDoubts;
import se.digipunkt.server.places.HoursWords;
import se.digipunkt.server.places.PlannedHours;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.web.Page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The page where one point's hours are revised.
///
/// @param instead first day of the coming version that is changed, or null
/// @param effect of what is typed, or null while it has faults
/// @param doubts what is asked about it
/// @param meanwhile what somebody else has changed, told under a notice when there is any
/// @param focus id of the field where the reader goes on, or empty
record HoursView(
        PlannedHours planned,
        @Nullable LocalDate instead,
        HoursDraft draft,
        @Nullable Effect effect,
        HoursDoubts doubts,
        Meanwhile meanwhile,
        String focus,
        LocalDate today,
        Instant now) {

    /// @param gone first days of versions that were taken back
    record Meanwhile(List<GivenHours> changed, List<LocalDate> gone) {

        static final Meanwhile NOTHING = new Meanwhile(List.of(), List.of());

        Meanwhile {
            changed = List.copyOf(changed);
            gone = List.copyOf(gone);
        }

        boolean isNothing() {
            return changed.isEmpty() && gone.isEmpty();
        }
    }

    /// @param sure what the reader has confirmed
    HoursView confirmed(String sure) {
        return new HoursView(
                planned,
                instead,
                draft,
                effect,
                doubts.answered(sure),
                meanwhile,
                focus,
                today,
                now);
    }

    ServicePoint point() {
        return planned.point();
    }

    String action() {
        return "/points/" + point().id() + "/hours";
    }

    String seen() {
        return Seen.of(planned).text();
    }

    HoursWords words(Page page) {
        return new HoursWords(page, now);
    }

    SheetView sheet(String kind) {
        return SheetView.of(draft, kind, focus);
    }

    /// Versions that begin after today.
    List<GivenHours> coming() {
        return planned.after(today);
    }

    /// What takes over after what is typed, or null.
    @Nullable GivenHours next() {
        LocalDate first = effect == null ? today : effect.first();
        return planned.after(first).stream()
                .filter(version -> !version.validFrom().equals(instead))
                .findFirst()
                .orElse(null);
    }

    /// What the first day does to promises that were made, in the reader's words, or why none
    /// stands there; empty for a day to come, or where nothing was promised.
    String firstDayTold(Page page) {
        if (draft.from().isEmpty() && instead == null && planned.usualFirst(today).isEmpty()) {
            return page.text("hours.first.taken", page.date(today.plusDays(1)));
        }
        if (effect == null || effect.first().isAfter(today)) {
            return "";
        }
        if (effect.first().isBefore(today)) {
            return page.text("hours.first.past", page.date(effect.first()));
        }
        return planned.on(today).isEmpty() ? "" : page.text("hours.first.today");
    }

    String since(Page page, GivenHours version) {
        return version.validFrom().equals(GivenHours.ALWAYS)
                ? page.text("hours.version.always")
                : page.date(version.validFrom());
    }
}
