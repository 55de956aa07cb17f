package se.digipunkt.server.guidance.errands;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.guidance.errands.ErrandListChange.Kind;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Changes the errand list from a coming day on; who did it stands in the audit.
@Singleton
final class ErrandChanges {

    private final ErrandTable errands;
    private final ErrandTextTable texts;
    private final ErrandLists lists;
    private final Access access;
    private final WriteGate gate;

    ErrandChanges(
            ErrandTable errands,
            ErrandTextTable texts,
            ErrandLists lists,
            Access access,
            WriteGate gate) {
        this.errands = errands;
        this.texts = texts;
        this.lists = lists;
        this.access = access;
        this.gate = gate;
    }

    /// Puts a new errand at the end of the list.
    ///
    /// @param faults what was found wrong before, while the form was taken apart
    /// @throws ProblemException `validation` or `errand-taken`
    void add(Actor actor, ErrandForm form, List<Fault> faults) {
        gate.write(
                () -> {
                    ErrandReader reader = new ErrandReader(lists.day(), faults);
                    reader.code(form.code());
                    reader.texts(form.texts());
                    reader.group(form.digidelGroup());
                    reader.competences(form.competences());
                    LocalDate day = reader.day(form.validFrom());
                    refuse(faults);
                    ErrandHistory history = lists.history();
                    if (history.find(form.code()).isPresent()) {
                        throw new ProblemException(new ErrandProblem.ErrandTaken());
                    }
                    int added =
                            errands.add(
                                    form.code(),
                                    last(history) + 1,
                                    form.digidelGroup(),
                                    String.join(",", form.competences()),
                                    day);
                    if (added == 0) {
                        throw new ProblemException(new ErrandProblem.ErrandTaken());
                    }
                    name(form.code(), form.texts(), day);
                    access.record(actor, "errand-added", form.code());
                });
    }

    /// Gives an errand other names from a day on; names that stay the same are no change. A name
    /// that is left out stays too: there is no way to forget one.
    ///
    /// @throws ProblemException `not-found`, `validation` or `errand-retired`
    void rename(Actor actor, String code, ErrandForm form, List<Fault> faults) {
        gate.write(
                () -> {
                    ErrandReader reader = new ErrandReader(lists.day(), faults);
                    reader.texts(form.texts());
                    LocalDate day = reader.day(form.validFrom());
                    ErrandHistory history = lists.history();
                    ErrandRow errand = find(history, code);
                    if (day.isBefore(errand.validFrom())) {
                        faults.add(
                                new Fault(
                                        "/validFrom", "errand-day", errand.validFrom().toString()));
                    }
                    refuse(faults);
                    throwIfRetired(errand, day);
                    Map<String, String> before = history.textsOn(code, day);
                    Map<String, String> others = new TreeMap<>(form.texts());
                    others.entrySet()
                            .removeIf(
                                    text ->
                                            Objects.equals(
                                                    before.get(text.getKey()), text.getValue()));
                    if (!others.isEmpty()) {
                        name(code, others, day);
                        access.record(actor, "errand-renamed", code);
                    }
                });
    }

    /// Takes an errand out of the list from a day on. What was logged stays, and old kiosks may
    /// still log it.
    ///
    /// @throws ProblemException `not-found`, `validation`, `errand-retired` or `last-errand`
    void retire(Actor actor, String code, String from, List<Fault> faults) {
        gate.write(
                () -> {
                    LocalDate day = new ErrandReader(lists.day(), faults).day(from);
                    ErrandHistory history = lists.history();
                    ErrandRow errand = find(history, code);
                    if (!day.isAfter(errand.validFrom())) {
                        faults.add(
                                new Fault(
                                        "/validFrom",
                                        "errand-day",
                                        errand.validFrom().plusDays(1).toString()));
                    }
                    refuse(faults);
                    throwIfRetired(errand, lists.day());
                    boolean others =
                            history.errands().stream()
                                    .anyMatch(
                                            other ->
                                                    !other.code().equals(code)
                                                            && other.isInListOn(day)
                                                            && other.retiredFrom() == null);
                    if (!others) {
                        throw new ProblemException(new ErrandProblem.LastErrand());
                    }
                    errands.retire(code, day);
                    access.record(actor, "errand-retired", code);
                });
    }

    /// Takes back one thing that is to happen to an errand on a coming day. An errand that was to
    /// come goes with all that was planned for it.
    ///
    /// @param kind null where the day has only one
    /// @param language of a new name; null where the day has only one
    /// @throws ProblemException `not-found` when nothing is, `validation` when the day has come or
    ///   several things are
    void withdraw(
            Actor actor,
            String code,
            LocalDate day,
            @Nullable Kind kind,
            @Nullable String language) {
        gate.write(
                () -> {
                    ErrandHistory history = lists.history();
                    ErrandRow errand = find(history, code);
                    if (!day.isAfter(lists.day())) {
                        throw new ProblemException(
                                WebProblem.Validation.of(
                                        "/validFrom",
                                        "errand-day",
                                        lists.day().plusDays(1).toString()));
                    }
                    withdraw(history, errand, day, one(history, errand, day, kind, language));
                    access.record(actor, "errand-change-withdrawn", code);
                });
    }

    private static PlannedChange one(
            ErrandHistory history,
            ErrandRow errand,
            LocalDate day,
            @Nullable Kind kind,
            @Nullable String language) {
        List<PlannedChange> meant =
                history.plannedOn(errand.code(), day).stream()
                        .filter(change -> change.isIt(kind, language))
                        .toList();
        if (meant.isEmpty()) {
            throw new ProblemException(new WebProblem.NotFound());
        }
        if (meant.size() > 1) {
            throw new ProblemException(WebProblem.Validation.of("/kind", "which-change", ""));
        }
        return meant.getFirst();
    }

    private void withdraw(
            ErrandHistory history, ErrandRow errand, LocalDate day, PlannedChange change) {
        switch (change.kind()) {
            case ADDED -> forget(history, errand);
            case RENAMED ->
                    texts.removeOne(errand.code(), Objects.requireNonNull(change.language()), day);
            case RETIRED -> errands.retire(errand.code(), null);
        }
    }

    /// An errand that has been in no list yet has left no trace anywhere.
    private void forget(ErrandHistory history, ErrandRow errand) {
        history.texts().stream()
                .filter(text -> text.code().equals(errand.code()))
                .map(ErrandTextRow::validFrom)
                .distinct()
                .forEach(day -> texts.remove(errand.code(), day));
        errands.remove(errand.code());
    }

    private void name(String code, Map<String, String> names, LocalDate day) {
        names.forEach((language, text) -> texts.put(new ErrandTextRow(code, language, day, text)));
    }

    private static long last(ErrandHistory history) {
        return history.errands().stream().mapToLong(ErrandRow::position).max().orElse(0);
    }

    private static ErrandRow find(ErrandHistory history, String code) {
        return history.find(code)
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    private static void throwIfRetired(ErrandRow errand, LocalDate day) {
        if (errand.retiredFrom() != null && !errand.retiredFrom().isAfter(day)) {
            throw new ProblemException(new ErrandProblem.ErrandRetired());
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
    }
}
