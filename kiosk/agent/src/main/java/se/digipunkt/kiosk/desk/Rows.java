package se.digipunkt.kiosk.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.SamePerson;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.kiosk.journal.Standing;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Records of the journal as the desk shows them.
///
/// @param now when they are shown
/// @param stopOf the name of the bus's stop
record Rows(Moment now, Function<Standing, @Nullable String> stopOf) {

    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    /// The newest first.
    ///
    /// @param latest the newest first
    List<DeskState.Latest> of(List<Standing> latest) {
        List<DeskState.Latest> rows = new ArrayList<>();
        for (int i = 0; i < latest.size(); i++) {
            boolean newest = i == 0 && latest.size() > 1;
            rows.add(row(latest.get(i), newest ? latest.get(1) : null));
        }
        return rows;
    }

    /// @param before the record before it, when the two may be one person
    DeskState.Latest row(Standing record, @Nullable Standing before) {
        return new DeskState.Latest(
                record.reference().toString(),
                record.errands().getFirst(),
                LocalTime.ofInstant(record.at().wall(), HERE).truncatedTo(ChronoUnit.MINUTES),
                since(record.at(), now).toSeconds(),
                record.errands(),
                record.guidance().count(),
                Details.of(record.guidance()),
                before != null && mayBeOne(before, record) ? before.reference().toString() : null,
                !record.joined().isEmpty(),
                record.day(),
                stopOf.apply(record));
    }

    /// A second tile within a minute, and only for so long.
    private boolean mayBeOne(Standing first, Standing second) {
        return since(first.at(), second.at()).compareTo(SamePerson.WITHIN) <= 0
                && since(second.at(), now).compareTo(SamePerson.WITHIN) <= 0
                && second.joined().isEmpty()
                && SamePerson.join(first.guidance(), second.guidance()).isPresent();
    }

    /// Exact within one boot, whatever has become of the clock; before it as the clock says.
    private static Duration since(Moment then, Moment now) {
        Duration since =
                then.boot().equals(now.boot())
                        ? Duration.ofMillis(now.elapsed() - then.elapsed())
                        : Duration.between(then.wall(), now.wall());
        return since.isNegative() ? Duration.ZERO : since;
    }
}
