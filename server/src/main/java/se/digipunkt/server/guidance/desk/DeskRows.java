package se.digipunkt.server.guidance.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.SamePerson;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.guidance.Standing;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Records of guidance as the desk shows them.
///
/// @param now when they are shown
/// @param joined those that got the errands of another one
/// @param own true for those that no kiosk corrects
/// @param stopName the name of a stop
record DeskRows(
        Instant now,
        Set<Reference> joined,
        Predicate<Reference> own,
        UnaryOperator<String> stopName) {

    DeskRows {
        joined = Set.copyOf(joined);
    }

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
        Instant at = record.at();
        String stop = record.stop();
        return new DeskState.Latest(
                record.reference().toString(),
                record.errands().getFirst(),
                at == null
                        ? null
                        : LocalTime.ofInstant(at, SwedishTime.ZONE).truncatedTo(ChronoUnit.MINUTES),
                at == null ? Long.MAX_VALUE : since(at, now).toSeconds(),
                record.errands(),
                record.guidance().count(),
                Details.of(record.guidance()),
                before != null && mayBeOne(before, record) ? before.reference().toString() : null,
                joined.contains(record.reference()),
                record.day(),
                stop == null ? null : stopName.apply(stop));
    }

    /// A second tile within a minute, and only for so long.
    private boolean mayBeOne(Standing first, Standing second) {
        return first.at() != null
                && second.at() != null
                && since(first.at(), second.at()).compareTo(SamePerson.WITHIN) <= 0
                && since(second.at(), now).compareTo(SamePerson.WITHIN) <= 0
                && !joined.contains(second.reference())
                && own.test(first.reference())
                && own.test(second.reference())
                && SamePerson.join(first.guidance(), second.guidance()).isPresent();
    }

    private static Duration since(Instant then, Instant now) {
        Duration since = Duration.between(then, now);
        return since.isNegative() ? Duration.ZERO : since;
    }
}
