package se.digipunkt.server.guidance.desk;

import jakarta.inject.Singleton;

import se.digipunkt.desk.Changed;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.SamePerson;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Undone;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.Standing;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Changes of what was logged at a place. Each is decided by what stands at that moment and is one
/// write, so that no other desk can come between.
@Singleton
final class DeskChanges {

    private final Guidance guidance;
    private final Joins joins;
    private final DeskTable desks;
    private final WriteGate gate;

    DeskChanges(Guidance guidance, Joins joins, DeskTable desks, WriteGate gate) {
        this.guidance = guidance;
        this.joins = joins;
        this.desks = desks;
        this.gate = gate;
    }

    /// Why a change is not made; it leaves the write.
    private static final class No extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Refusal why;

        No(Refusal why) {
            super(why.slug(), null, false, false);
            this.why = why;
        }
    }

    Undone undo(String place, List<Shown> records) {
        return switch (change(place, () -> takenBack(place, records))) {
            case Changed.Stored stored -> new Undone.Removed(stored.reference());
            case Changed.Refused refused -> new Undone.Refused(refused.why());
        };
    }

    /// Those that were removed before stay so.
    private String takenBack(String place, List<Shown> records) {
        Map<Reference, Shown> named = new LinkedHashMap<>();
        records.forEach(record -> named.put(first(place, record.reference()), record));
        Set<Reference> wholes = new LinkedHashSet<>();
        named.keySet().forEach(record -> wholes.add(joins.whole(place, record).orElse(record)));
        wholes.forEach(
                whole ->
                        guidance.standing(place, whole)
                                .ifPresent(standing -> takeBack(place, standing, named)));
        return records.stream()
                .map(Shown::reference)
                .findFirst()
                .orElseThrow(() -> new No(Refusal.NOT_FOUND));
    }

    /// The record as it was first written, removed or not.
    private Reference first(String place, String reference) {
        return guidance.written(place, parsed(reference))
                .map(Standing::reference)
                .orElseThrow(() -> new No(Refusal.NOT_FOUND));
    }

    private void takeBack(String place, Standing whole, Map<Reference, Shown> named) {
        Reference first = whole.reference();
        Map<Reference, List<String>> parts = new LinkedHashMap<>();
        joins.into(place, first).forEach(row -> parts.put(row.root(), errands(place, row)));
        Shown seen = named.get(first);
        Set<Reference> leaving = new HashSet<>(parts.keySet());
        leaving.removeIf(
                part ->
                        !named.containsKey(part)
                                && (seen == null
                                        || !seen.had(parts.getOrDefault(part, List.of()))));
        switch (SamePerson.takeBack(whole.guidance(), parts, leaving, seen != null)) {
            case SamePerson.Left.Nothing() -> guidance.remove(place, first);
            case SamePerson.Left.First(var rest) -> {
                guidance.correct(place, first, rest);
                leaving.forEach(part -> guidance.removePart(place, part));
            }
            case SamePerson.Left.Heir(var heir, var rest, var others, var gone) -> {
                guidance.correct(place, heir, rest);
                joins.forget(heir);
                others.forEach(part -> joins.move(part, heir));
                guidance.correct(place, first, gone);
                guidance.remove(place, first);
            }
        }
        leaving.forEach(joins::forget);
    }

    private List<String> errands(String place, JoinedRow part) {
        return guidance.written(place, part.written()).map(Standing::errands).orElse(List.of());
    }

    /// Those that stand stay as they are.
    Changed putBack(String place, List<Shown> removed) {
        return change(
                place,
                () -> {
                    removed.forEach(record -> putBack(place, record.reference()));
                    return removed.stream()
                            .map(Shown::reference)
                            .findFirst()
                            .orElseThrow(() -> new No(Refusal.NOT_FOUND));
                });
    }

    private void putBack(String place, String reference) {
        Reference record = first(place, reference);
        if (guidance.standing(place, record).isEmpty()) {
            Standing before =
                    guidance.removed(place, record).orElseThrow(() -> new No(Refusal.NOT_FOUND));
            guidance.correct(place, record, before.guidance());
        }
    }

    Changed tell(String place, String reference, Details details) {
        return change(
                place,
                () -> {
                    Standing record = standing(place, reference);
                    List<Refusal> why = new ArrayList<>();
                    GuidanceRecord told =
                            details.on(record.guidance(), why)
                                    .orElseThrow(() -> new No(why.getFirst()));
                    if (!told.equals(record.guidance())) {
                        guidance.correct(place, record.reference(), told);
                    }
                    return record.reference().toString();
                });
    }

    Changed join(String place, String first, String second) {
        return change(
                place,
                () -> {
                    Standing one = standing(place, first);
                    Reference whole = joins.whole(place, parsed(second)).orElse(null);
                    if (!one.reference().equals(whole)) {
                        join(place, one, standing(place, second));
                    }
                    return one.reference().toString();
                });
    }

    /// Not with what a kiosk has logged: it would correct its record without knowing of the other.
    private void join(String place, Standing first, Standing second) {
        if (!joins.into(place, second.reference()).isEmpty()
                || !guidance.isOwn(place, first.reference())
                || !guidance.isOwn(place, second.reference())) {
            throw new No(Refusal.NOT_ONE);
        }
        GuidanceRecord both =
                SamePerson.join(first.guidance(), second.guidance())
                        .orElseThrow(() -> new No(Refusal.NOT_ONE));
        guidance.correct(place, first.reference(), both);
        guidance.removeInto(place, second.reference(), first.reference());
        joins.add(place, second, first.reference());
    }

    Changed part(String place, Shown whole) {
        return change(
                place,
                () -> {
                    Standing record = standing(place, whole.reference());
                    List<JoinedRow> joined = joins.into(place, record.reference());
                    if (!joined.isEmpty() && !whole.isOutdated(record.errands())) {
                        part(place, record, joined.getLast());
                    }
                    return record.reference().toString();
                });
    }

    private void part(String place, Standing record, JoinedRow last) {
        Optional<Standing> second = guidance.written(place, last.written());
        Optional<GuidanceRecord> rest =
                second.flatMap(part -> SamePerson.part(record.guidance(), part.guidance()));
        if (second.isPresent() && rest.isPresent()) {
            guidance.correct(place, last.root(), second.get().guidance());
            guidance.correct(place, record.reference(), rest.get());
        }
        joins.forget(last.root());
    }

    private Standing standing(String place, String reference) {
        return guidance.standing(place, parsed(reference))
                .orElseThrow(() -> new No(Refusal.NOT_FOUND));
    }

    private static Reference parsed(String reference) {
        return Reference.parse(reference)
                .filter(parsed -> parsed.journal() != null)
                .orElseThrow(() -> new No(Refusal.NOT_FOUND));
    }

    /// @param work gives the reference of what stands then
    private Changed change(String place, Supplier<String> work) {
        try {
            return new Changed.Stored(
                    gate.write(
                            () -> {
                                desks.hold(place);
                                return work.get();
                            }));
        } catch (No no) {
            return new Changed.Refused(no.why);
        } catch (ProblemException problem) {
            return new Changed.Refused(refusal(problem));
        }
    }

    /// What guidance refuses, as the desk tells it.
    static Refusal refusal(ProblemException refused) {
        return switch (refused.problem().slug()) {
            case "validation" -> Refusal.NOT_UNDERSTOOD;
            case "idempotency-key-reused" -> Refusal.SENT_BEFORE;
            case "not-found" -> Refusal.NOT_FOUND;
            case "correction-too-late" -> Refusal.TOO_LATE;
            default -> throw refused;
        };
    }
}
