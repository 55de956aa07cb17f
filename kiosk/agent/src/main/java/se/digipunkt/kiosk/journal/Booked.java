package se.digipunkt.kiosk.journal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One record of guidance and what corrections have made of it.
final class Booked {

    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    private final Reference reference;
    private final Moment at;
    private final LocalDate logged;
    private final List<Reference> joined = new ArrayList<>();

    /// As it was last told, removed or not; null when the disk has not kept it readable.
    private @Nullable GuidanceRecord guidance;

    private boolean removed;
    private @Nullable Reference into;
    private Reference last;

    /// The same for as long as nothing changes: the desk asks for all of them after each tap.
    private @Nullable Standing standing;

    Booked(JournalEntry entry) {
        this.reference = entry.reference();
        this.at = entry.at();
        this.logged = wallDay(entry);
        this.guidance =
                entry.damaged() ? null : GuidanceReader.read(entry.json(), new ArrayList<>());
        this.last = reference;
        this.standing = stands();
    }

    Reference reference() {
        return reference;
    }

    void replace(Reference correction, GuidanceRecord replacement) {
        last = correction;
        guidance = replacement;
        removed = false;
        into = null;
        standing = stands();
    }

    void remove(Reference correction, @Nullable Reference samePersonAs) {
        last = correction;
        removed = true;
        into = samePersonAs;
        standing = stands();
    }

    @Nullable Reference into() {
        return into;
    }

    void join(Reference part) {
        joined.add(part);
        standing = stands();
    }

    void part(Reference part) {
        joined.remove(part);
        standing = stands();
    }

    /// True when the server does not know it as it is now: a record that was removed before it was
    /// sent is none.
    boolean isUnsent(Acknowledged acknowledged) {
        return acknowledged.has(reference) ? !acknowledged.has(last) : !removed;
    }

    /// Up to where the server has each journal.
    interface Acknowledged {
        boolean has(Reference entry);
    }

    Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    private @Nullable Standing stands() {
        GuidanceRecord told = guidance;
        return told == null || removed
                ? null
                : new Standing(reference, told, at, day(told), joined);
    }

    Optional<GuidanceRecord> beforeRemoval() {
        return removed ? Optional.ofNullable(guidance) : Optional.empty();
    }

    /// As it stood before it was taken back; empty when it was not, or became part of another.
    Optional<Standing> takenBack() {
        GuidanceRecord told = guidance;
        return told == null || !removed || into != null
                ? Optional.empty()
                : Optional.of(new Standing(reference, told, at, day(told), joined));
    }

    /// A correction keeps the time, unless it names another day.
    private LocalDate day(GuidanceRecord told) {
        LocalDate day = told.day();
        return day == null ? logged : day;
    }

    static LocalDate wallDay(JournalEntry entry) {
        return entry.at().wall().atZone(HERE).toLocalDate();
    }
}
