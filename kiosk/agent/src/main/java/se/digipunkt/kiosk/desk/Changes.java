package se.digipunkt.kiosk.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Changed;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.SamePerson;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Undone;
import se.digipunkt.kiosk.journal.Correction;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalFull;
import se.digipunkt.kiosk.journal.Standing;
import se.digipunkt.kiosk.journal.Standings;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Corrections of what was logged, as entries of the journal. Each is decided by what stands at
/// that moment and is one transaction, so that neither a power cut nor another desk can come
/// between. What is so already is not written again.
final class Changes {

    private static final List<Correction> NOTHING = List.of();

    private final Journal journal;
    private final RemovedThere removedThere;

    Changes(Journal journal, RemovedThere removedThere) {
        this.journal = journal;
        this.removedThere = removedThere;
    }

    /// Those that were removed before stay so.
    Undone undo(List<Shown> records) {
        if (records.isEmpty()) {
            return new Undone.Refused(Refusal.NOT_FOUND);
        }
        Refusal why =
                write(
                        (standing, refusals) -> {
                            Optional<TakenBack> taken = TakenBack.of(standing, records);
                            if (taken.isEmpty()) {
                                refusals.add(Refusal.NOT_FOUND);
                            }
                            return taken.map(TakenBack::corrections).orElse(NOTHING);
                        });
        return why == null
                ? new Undone.Removed(records.getFirst().reference())
                : new Undone.Refused(why);
    }

    /// Those that stand stay as they are.
    Changed putBack(List<Shown> removed) {
        if (removed.isEmpty()) {
            return new Changed.Refused(Refusal.NOT_FOUND);
        }
        return changed(
                removed.getFirst().reference(),
                (standing, refusals) -> {
                    List<Correction> back = new ArrayList<>();
                    for (Shown shown : removed) {
                        Optional<Reference> record =
                                Reference.parse(shown.reference()).flatMap(standing::findPlace);
                        if (record.isEmpty()) {
                            refusals.add(Refusal.NOT_FOUND);
                        }
                        record.flatMap(place -> putBack(standing, place)).ifPresent(back::add);
                    }
                    return back;
                });
    }

    private static Optional<Correction> putBack(Standings standing, Reference record) {
        return standing.findWhole(record).isPresent()
                ? Optional.empty()
                : standing.findRemoved(record).map(before -> Correction.replace(record, before));
    }

    Changed tell(String reference, Details details) {
        return changed(
                reference,
                (standing, refusals) ->
                        found(standing, reference, refusals)
                                .flatMap(record -> told(record, details, refusals))
                                .orElse(NOTHING));
    }

    private static Optional<List<Correction>> told(
            Standing record, Details details, List<Refusal> refusals) {
        return details.on(record.guidance(), refusals)
                .filter(changed -> !changed.equals(record.guidance()))
                .map(changed -> List.of(Correction.replace(record.reference(), changed)));
    }

    /// The first gets the errands of both before the second goes: whoever reads the journal between
    /// the two entries misses nothing.
    Changed join(String first, String second) {
        return changed(
                first,
                (standing, refusals) -> {
                    Optional<Standing> one = found(standing, first, refusals);
                    if (one.isEmpty() || isPart(standing, one.get(), second)) {
                        return NOTHING;
                    }
                    return found(standing, second, refusals)
                            .map(other -> joined(one.get(), other, refusals))
                            .orElse(NOTHING);
                });
    }

    /// A fork may have moved either since the page learned of it.
    private static boolean isPart(Standings standing, Standing record, String other) {
        return Reference.parse(other)
                .flatMap(standing::findWhole)
                .filter(record.reference()::equals)
                .isPresent();
    }

    private static List<Correction> joined(
            Standing first, Standing second, List<Refusal> refusals) {
        Optional<GuidanceRecord> both =
                second.joined().isEmpty()
                        ? SamePerson.join(first.guidance(), second.guidance())
                        : Optional.empty();
        if (both.isEmpty()) {
            refusals.add(Refusal.NOT_ONE);
            return NOTHING;
        }
        return List.of(
                Correction.replace(first.reference(), both.get()),
                Correction.join(second.reference(), first.reference()));
    }

    /// The second is back before the first lets its errands go.
    Changed part(Shown whole) {
        return changed(
                whole.reference(),
                (standing, refusals) ->
                        found(standing, whole.reference(), refusals)
                                .filter(record -> !record.joined().isEmpty())
                                .filter(record -> !whole.isOutdated(record.errands()))
                                .flatMap(record -> parted(standing, record))
                                .orElse(NOTHING));
    }

    private static Optional<List<Correction>> parted(Standings standing, Standing record) {
        Reference last = record.joined().getLast();
        return standing.findRemoved(last)
                .flatMap(
                        second ->
                                SamePerson.part(record.guidance(), second)
                                        .map(
                                                rest ->
                                                        List.of(
                                                                Correction.replace(last, second),
                                                                Correction.replace(
                                                                        record.reference(),
                                                                        rest))));
    }

    private static Optional<Standing> found(
            Standings standing, String reference, List<Refusal> refusals) {
        Optional<Standing> record = Reference.parse(reference).flatMap(standing::find);
        if (record.isEmpty()) {
            refusals.add(Refusal.NOT_FOUND);
        }
        return record;
    }

    private Changed changed(
            String reference, BiFunction<Standings, List<Refusal>, List<Correction>> change) {
        Refusal why = write(change);
        return why == null ? new Changed.Stored(reference) : new Changed.Refused(why);
    }

    /// @return why nothing was written, or null
    private @Nullable Refusal write(BiFunction<Standings, List<Refusal>, List<Correction>> change) {
        List<Refusal> refusals = new ArrayList<>();
        try {
            journal.correct(
                    standing -> {
                        refusals.clear();
                        List<Correction> made =
                                change.apply(removedThere.hiddenIn(standing), refusals);
                        return refusals.isEmpty() ? Optional.of(made) : Optional.empty();
                    });
            return refusals.isEmpty() ? null : refusals.getFirst();
        } catch (JournalFull full) {
            return Refusal.NO_SPACE;
        }
    }
}
