package se.digipunkt.server.places.revision;

import se.digipunkt.server.places.HoursDoubts;
import se.digipunkt.server.places.HoursWords;
import se.digipunkt.server.places.TimeWords;
import se.digipunkt.server.web.Page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a change of many points does, to be looked through before it is made.
///
/// @param kept all that was typed
/// @param meanwhile true when something has changed since the reader looked through it
record PlanView(
        ManyPlan plan, List<Map.Entry<String, String>> kept, boolean meanwhile, Instant now) {

    PlanView {
        kept = List.copyOf(kept);
    }

    HoursWords words(Page page) {
        return new HoursWords(page, now);
    }

    TimeWords times(Page page) {
        return new TimeWords(page, now);
    }

    /// What the new hours say that is seldom meant.
    List<String> doubts(Page page, ManyPlan.Change change) {
        return HoursDoubts.of(change.after(), change.before(), "").told(page);
    }

    String when(Page page) {
        LocalDate last = plan.wish().last();
        String first = page.date(plan.wish().first());
        return last == null
                ? page.text("hours.many.from", first)
                : page.text("hours.many.between", first, page.date(last));
    }
}
