package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Help that counts, with its day and without its moment, age and gender. What was not told is
/// null.
///
/// @param place id of the point or bus that logged it
/// @param stop where a bus was, when that is known
/// @param precision `exact`, `day` or `estimate`
/// @param errands codes
/// @param headCount persons: 1, or those of a group
public record Given(
        String place,
        @Nullable String stop,
        LocalDate day,
        String precision,
        List<String> errands,
        boolean group,
        int headCount,
        @Nullable Integer children,
        @Nullable String channel,
        String outcome,
        @Nullable String referredTo,
        @Nullable String barrier,
        @Nullable String duration,
        @Nullable String language,
        @Nullable Boolean interpreter) {

    static final Comparator<Given> BY_PLACE =
            Comparator.comparing(Given::where)
                    .thenComparing(given -> String.join(",", given.errands()))
                    .thenComparing(Given::toString);

    public Given {
        errands = List.copyOf(errands);
    }

    static Given of(RecordRow row, LocalDate day) {
        return new Given(
                row.place(),
                row.stop(),
                day,
                row.timePrecision(),
                row.errandCodes(),
                row.isGroup(),
                row.headCount(),
                row.children(),
                row.channel(),
                row.outcome(),
                row.referredTo(),
                row.barrier(),
                row.duration(),
                row.language(),
                row.interpreter());
    }

    /// Where it counts: the stop when that is known, else the place.
    public String where() {
        return stop == null ? place : stop;
    }
}
