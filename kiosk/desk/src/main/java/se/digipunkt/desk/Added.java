package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// What a form has just logged, or taken back: records that follow each other in one journal. The
/// address of their day names them, so that they alone are taken or put back, whatever else was or
/// is logged on that day.
///
/// @param first where the first of them stands
public record Added(String first, int count) {

    public static final Added NONE = new Added("", 0);

    public Added {
        count = Math.clamp(count, 0, HelpForm.MOST_TIMES);
    }

    /// As the address tells it, or [#NONE].
    public static Added of(@Nullable String first, @Nullable Integer count) {
        return first == null || count == null ? NONE : new Added(first, count);
    }

    /// Those that were named in a form, in the order in which they were logged.
    public static Added of(List<Shown> records) {
        return records.stream()
                .map(record -> Reference.parse(record.reference()))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(Reference::seq))
                .map(first -> new Added(first.toString(), records.size()))
                .orElse(NONE);
    }

    /// The end of the address of a day on which they were taken back.
    public String removedQuery() {
        return "?removed=" + count + "&first=" + first;
    }

    /// The end of the address.
    public String query() {
        return "?added=" + count + "&first=" + first;
    }

    Set<String> references() {
        Optional<Reference> start = Reference.parse(first);
        return start.map(
                        from ->
                                LongStream.range(from.seq(), from.seq() + count)
                                        .mapToObj(seq -> new Reference(from.journal(), seq))
                                        .map(Reference::toString)
                                        .collect(Collectors.toUnmodifiableSet()))
                .orElseGet(Set::of);
    }
}
