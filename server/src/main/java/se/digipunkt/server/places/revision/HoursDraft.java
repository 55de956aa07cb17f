package se.digipunkt.server.places.revision;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.GivenHours;
import se.digipunkt.server.places.time.WrittenDate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// New hours as someone typed them: both kinds of promised time, and from when.
///
/// @param last the last day, or empty
record HoursDraft(String from, String last, SheetSettled open, SheetSettled staffed) {

    static final String OPEN = "open";
    static final String STAFFED = "staffed";
    static final String FROM = "hoursFrom";
    static final String LAST = "hoursLast";

    static HoursDraft posted(Fields fields) {
        return new HoursDraft(
                fields.text(FROM),
                fields.text(LAST),
                SheetSettled.posted(fields, OPEN),
                SheetSettled.posted(fields, STAFFED));
    }

    /// From a day, when none was typed.
    HoursDraft orFrom(String usual) {
        return from.isEmpty() ? new HoursDraft(usual, last, open, staffed) : this;
    }

    /// Hours as they are, to be changed from a day.
    static HoursDraft of(GivenHours hours, String from) {
        String opening = hours.openingHours();
        String staffed = hours.staffedHours();
        // A point that gives only one of the two means both.
        boolean both = opening == null || staffed == null || opening.equals(staffed);
        return new HoursDraft(
                from,
                "",
                settled(SheetFilled.of(opening == null ? staffed : opening, Stands.ROWS)),
                settled(
                        both
                                ? HoursSheet.blank(Stands.SAME)
                                : SheetFilled.of(staffed, Stands.SAME)));
    }

    private static SheetSettled settled(HoursSheet sheet) {
        return new SheetSettled(sheet, false);
    }

    HoursDraft withSheet(String kind, HoursSheet sheet) {
        return kind.equals(OPEN)
                ? new HoursDraft(from, last, settled(sheet), staffed)
                : new HoursDraft(from, last, open, settled(sheet));
    }

    HoursSheet sheet(String kind) {
        return kind.equals(OPEN) ? open.sheet() : staffed.sheet();
    }

    /// The hours, or empty when they had faults.
    Optional<GivenHours> read(List<Fault> faults) {
        int before = faults.size();
        Optional<String> opening = new SheetReader(OPEN, faults).text(open.sheet());
        Optional<String> helping = new SheetReader(STAFFED, faults).text(staffed.sheet());
        if (open.sheet().stands() == Stands.NOT_GIVEN && helping.isPresent()) {
            faults.add(new Fault("/open-as", "hours-open-too", ""));
        }
        LocalDate first = needed(from, faults);
        return faults.size() == before && first != null
                ? Optional.of(new GivenHours(first, opening.orElse(null), helping.orElse(null)))
                : Optional.empty();
    }

    static @Nullable LocalDate needed(String from, List<Fault> faults) {
        if (from.isEmpty()) {
            faults.add(new Fault("/" + FROM, "required", ""));
        }
        return date(FROM, from, faults);
    }

    /// @return null when it is empty or wrong
    static @Nullable LocalDate date(String id, String text, List<Fault> faults) {
        return WrittenDate.read(
                text, (code, detail) -> faults.add(new Fault("/" + id, code, detail)));
    }
}
