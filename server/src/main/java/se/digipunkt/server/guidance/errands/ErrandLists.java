package se.digipunkt.server.guidance.errands;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings.Errand;
import se.digipunkt.protocol.Settings.ErrandList;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// The errand list in force, and what is known of all that ever were.
@Singleton
public final class ErrandLists {

    /// A history and the day on which it was read: until midnight nothing can change the list.
    private record Read(LocalDate day, ErrandHistory history, ErrandList inForce) {}

    private final ErrandTable errands;
    private final ErrandTextTable texts;
    private final WriteGate gate;
    private final Clock clock;
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    ErrandLists(ErrandTable errands, ErrandTextTable texts, WriteGate gate, Clock clock) {
        this.errands = errands;
        this.texts = texts;
        this.gate = gate;
        this.clock = clock;
    }

    /// The list in force today.
    public ErrandList inForce() {
        return today().inForce();
    }

    /// The list in force on a day, past or to come.
    public ErrandList on(LocalDate day) {
        Read today = today();
        return today.day().equals(day) ? today.inForce() : history().listOn(day);
    }

    /// Under what an errand is told to Digidel; empty for one that no list has.
    public String digidelGroup(String code) {
        return today().history().find(code).map(ErrandRow::digidelGroup).orElse("");
    }

    /// True when all the codes are or were in the list, or will be.
    public boolean know(Collection<String> codes) {
        return today().history().knows(codes) || history().knows(codes);
    }

    /// What somebody needs to know to do an errand themselves, as numbers of DigComp 2.2; none for
    /// an errand that no list has.
    public List<String> competences(String code) {
        return today().history()
                .find(code)
                .or(() -> history().find(code))
                .map(ErrandRow::competenceNumbers)
                .orElse(List.of());
    }

    /// The name of an errand in a language (BCP 47), or its code when no list ever had it.
    public String text(String code, String language) {
        Read today = today();
        Map<String, String> names = today.history().textsOn(code, today.day());
        return names.isEmpty() ? code : new Errand(code, names).text(language);
    }

    /// What changed the list in a period, both days included.
    public List<ErrandListChange> changes(LocalDate from, LocalDate to) {
        return history().changes().stream()
                .filter(change -> !change.day().isBefore(from) && !change.day().isAfter(to))
                .toList();
    }

    /// All that is stored, what is to come included.
    ErrandHistory history() {
        return gate.read(() -> new ErrandHistory(errands.list(), texts.list()));
    }

    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), KnownTime.ZONE);
    }

    private Read today() {
        Read known = last.get();
        LocalDate day = day();
        if (known != null && known.day().equals(day)) {
            return known;
        }
        ErrandHistory history = history();
        Read fresh = new Read(day, history, history.listOn(day));
        last.set(history.errands().isEmpty() ? null : fresh);
        return fresh;
    }
}
