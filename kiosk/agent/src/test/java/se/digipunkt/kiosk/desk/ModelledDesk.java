package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import se.digipunkt.desk.Changed;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Sending;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.Undone;
import se.digipunkt.kiosk.journal.Ending;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Reference;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A desk on a real journal, and what a simple model of it expects. Every step is compared with the
/// model as it is done.
final class ModelledDesk implements AutoCloseable {

    /// What the page shows of all records.
    ///
    /// @param removed their errands
    record Page(
            int today,
            int week,
            List<ExpectedHelp.Said> latest,
            List<String> removed,
            int unsent,
            Sending sending) {}

    private static final List<String> ERRANDS = List.of("e-id", "bank", "fax", "tax", "print");
    private static final List<Map<String, String>> TELLINGS =
            List.of(
                    Map.of("outcome", "partly"),
                    Map.of("duration", "5-15"),
                    Map.of("language", "ar"),
                    Map.of("outcome", "referred", "referredTo", "bank"),
                    Map.of("referredTo", "library"),
                    Map.of("outcome", "done", "referredTo", ""),
                    Map.of("gender", "woman"),
                    Map.of("duration", ""));

    private final SetClock clock = new SetClock();
    private final Path folder;
    private final Told told;
    private final List<ExpectedHelp> model = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private Journal journal;
    private JournalTapLog log;
    private boolean reached = true;
    private int presses;
    private int stored;

    ModelledDesk(Path folder) {
        this.folder = folder;
        this.told = new Told(folder, "test");
        told.keep(Jokkmokk.withPin());
        this.journal = Journals.open(folder, clock);
        this.log = log();
    }

    void does(AnyDeskHistoryTest.Step step) {
        clock.pass(Duration.ofSeconds(1));
        switch (step.action()) {
            case LOG -> tap(ERRANDS.get(step.one() % ERRANDS.size()));
            case SEND_THE_LAST_TAP_AGAIN -> sendAgain();
            case UNDO -> at(step.one()).ifPresent(record -> undo(record, step.other()));
            case PUT_BACK -> at(step.one()).ifPresent(this::putBack);
            case TELL -> at(step.one()).ifPresent(record -> tell(record, step.other()));
            case JOIN ->
                    at(step.one()).ifPresent(first -> join(first, step.other() % model.size()));
            case PART -> at(step.one()).ifPresent(record -> part(record, step.other()));
            case AGAIN -> at(step.one()).ifPresent(this::again);
            case GROUP -> group(2 + step.one());
            case EARLIER_DAY -> earlier(1 + step.one() % 3);
            case LOSE_THE_SERVER -> reached = !reached;
            case SYNC -> sync();
            case RESTART -> restart();
            case FORK -> fork();
        }
    }

    private Optional<Integer> at(int which) {
        return model.isEmpty() ? Optional.empty() : Optional.of(which % model.size());
    }

    private void tap(String errand) {
        store(
                log.log(new Tap(press(), errand, 1, Duration.ZERO)),
                new ExpectedHelp(List.of(errand)));
    }

    private void sendAgain() {
        if (stored > 0) {
            Tap same = new Tap("press-%04d".formatted(stored), "e-id", 1, Duration.ZERO);
            long before = journal.current().lastSeq();
            log.log(same);
            assertThat(journal.current().lastSeq()).as("a press sent twice").isEqualTo(before);
        }
    }

    /// As the page showed it when it asked last; sometimes that was before another desk's change.
    private Shown shown(int which, int old) {
        List<String> errands = model.get(which).errands;
        return new Shown(references.get(which), old % 3 == 0 ? errands.subList(0, 1) : errands);
    }

    private void undo(int which, int old) {
        Shown shown = shown(which, old);
        Undone undone = log.undo(List.of(shown));
        assertThat(undone).isInstanceOf(Undone.Removed.class);
        assertThat(log.undo(List.of(shown))).as("sent twice").isEqualTo(undone);
        Optional<ExpectedHelp> whole =
                model.stream().filter(one -> one.joined.contains(which)).findFirst();
        if (whole.isPresent()) {
            whole.get().errands =
                    ExpectedHelp.without(whole.get().errands, model.get(which).errands);
            whole.get().joined.remove(Integer.valueOf(which));
            whole.get().changed = true;
            model.get(which).changed = true;
            model.get(which).gone = true;
        } else if (!model.get(which).removed) {
            takeBack(model.get(which), shown);
        }
    }

    private void takeBack(ExpectedHelp whole, Shown shown) {
        List<Integer> staying = new ArrayList<>(whole.joined);
        staying.removeIf(part -> shown.had(model.get(part).errands));
        // Those that leave are told of too: a server may have let them stand by themselves.
        whole.joined.forEach(part -> model.get(part).changed = true);
        whole.goneWith.clear();
        whole.goneWith.addAll(whole.joined);
        whole.goneWith.removeAll(staying);
        whole.removed = true;
        whole.gone = true;
        whole.changed = true;
        whole.joined.clear();
        if (!staying.isEmpty()) {
            List<String> kept =
                    staying.stream().flatMap(one -> model.get(one).errands.stream()).toList();
            ExpectedHelp heir = model.get(staying.removeFirst());
            heir.errands = whole.errands.stream().filter(kept::contains).toList();
            heir.details = whole.details;
            heir.removed = false;
            heir.joined.addAll(staying);
            whole.errands = ExpectedHelp.without(whole.errands, kept);
        }
    }

    /// The page offers it in the list of what was removed; said twice it is said once. Who was
    /// taken back together comes back together.
    private void putBack(int which) {
        ExpectedHelp record = model.get(which);
        if (record.removed && !record.gone) {
            return;
        }
        Shown shown = shown(which, 1);
        assertThat(log.putBack(List.of(shown))).isInstanceOf(Changed.Stored.class);
        assertThat(log.putBack(List.of(shown))).isInstanceOf(Changed.Stored.class);
        if (record.gone) {
            record.gone = false;
            record.removed = false;
            record.changed = true;
            record.joined.addAll(record.goneWith);
        }
    }

    private void tell(int which, int telling) {
        Map<String, String> details = TELLINGS.get(telling % TELLINGS.size());
        Changed change = log.tell(references.get(which), new Details(details));
        ExpectedHelp record = model.get(which);
        Map<String, String> after = new TreeMap<>(record.details);
        after.putAll(details);
        after.values().removeIf(String::isEmpty);
        if (record.removed) {
            assertRefused(change, Refusal.NOT_FOUND);
        } else if (after.containsKey("referredTo") && !"referred".equals(after.get("outcome"))) {
            assertRefused(change, Refusal.NOT_REFERRED);
        } else {
            assertThat(change).isInstanceOf(Changed.Stored.class);
            record.changed |= !record.details.equals(after);
            record.details = after;
        }
    }

    private void join(int one, int other) {
        Changed change = log.join(references.get(one), references.get(other));
        ExpectedHelp first = model.get(one);
        ExpectedHelp second = model.get(other);
        if (!first.removed && first.joined.contains(other)) {
            assertThat(change).as("joined already").isInstanceOf(Changed.Stored.class);
        } else if (first.removed || second.removed) {
            assertRefused(change, Refusal.NOT_FOUND);
        } else if (ExpectedHelp.cannotBeOne(first, second)) {
            assertRefused(change, Refusal.NOT_ONE);
        } else {
            assertThat(change).isInstanceOf(Changed.Stored.class);
            first.errands = Stream.concat(first.errands.stream(), second.errands.stream()).toList();
            first.details = ExpectedHelp.merged(first.details, second.details);
            first.joined.add(other);
            first.changed = true;
            second.removed = true;
            second.changed = true;
        }
    }

    private void part(int which, int old) {
        Shown whole = shown(which, old);
        Changed change = log.part(whole);
        assertThat(log.part(whole)).as("sent twice").isEqualTo(change);
        ExpectedHelp record = model.get(which);
        if (record.removed) {
            assertRefused(change, Refusal.NOT_FOUND);
            return;
        }
        assertThat(change).isInstanceOf(Changed.Stored.class);
        if (!record.joined.isEmpty() && !whole.isOutdated(record.errands)) {
            ExpectedHelp last = model.get(record.joined.removeLast());
            record.errands = ExpectedHelp.without(record.errands, last.errands);
            record.changed = true;
            last.removed = false;
            last.changed = true;
        }
    }

    private void again(int which) {
        Logged logged = log.again(press(), references.get(which), Duration.ZERO, null);
        ExpectedHelp like = model.get(which);
        if (like.removed) {
            assertThat(logged).isEqualTo(new Logged.Refused(Refusal.NOT_FOUND));
            return;
        }
        ExpectedHelp same = new ExpectedHelp(like.errands);
        same.count = like.count;
        same.details = new TreeMap<>(like.details);
        same.details.remove("gender");
        store(logged, same);
    }

    private void group(int heads) {
        ExpectedHelp group = new ExpectedHelp(List.of("ai"));
        group.count = heads;
        store(log.log(press(), Records.group("ai", heads), 1), group);
    }

    private void earlier(int times) {
        LocalDate day = LocalDate.of(2026, 11, 19);
        Logged logged = log.log(press(), Records.of(day, "tax"), times);
        Reference first = Reference.parse(((Logged.Stored) logged).reference()).orElseThrow();
        for (int i = 0; i < times; i++) {
            ExpectedHelp record = new ExpectedHelp(List.of("tax"));
            record.day = day.toString();
            model.add(record);
            references.add(new Reference(first.journal(), first.seq() + i).toString());
        }
    }

    private void store(Logged logged, ExpectedHelp record) {
        references.add(((Logged.Stored) logged).reference());
        model.add(record);
        stored = presses;
    }

    private void sync() {
        if (reached) {
            for (Span span : journal.spans()) {
                journal.acknowledge(span.id(), span.lastSeq(), Journals.SERVER_TIME);
            }
            for (ExpectedHelp record : model) {
                record.sent = true;
                record.changed = false;
            }
        }
    }

    private void restart() {
        journal.close();
        clock.pass(Duration.ofSeconds(30));
        journal = Journals.open(folder, clock);
        log = log();
    }

    /// All of the current journal goes on in a new one, of which the server has nothing.
    private void fork() {
        String current = journal.current().id();
        for (int i = 0; i < model.size(); i++) {
            Reference stands =
                    journal.find(Reference.parse(references.get(i)).orElseThrow())
                            .map(JournalEntry::reference)
                            .orElseThrow();
            model.get(i).sent &= !current.equals(stands.journal());
        }
        journal.beginAfter(Ending.FORK, current, 1);
    }

    Page shown() {
        var state = log.state();
        return new Page(
                state.total(),
                state.week().total(),
                state.latest().stream()
                        .map(
                                row ->
                                        new ExpectedHelp.Said(
                                                row.errands(), row.count(), row.details(), ""))
                        .toList(),
                log.removed(state.day()).stream()
                        .map(row -> row.errands().toString())
                        .sorted()
                        .toList(),
                state.unsent(),
                state.sending());
    }

    Page expected() {
        List<ExpectedHelp.Said> today =
                standing().stream().filter(said -> said.day().isEmpty()).toList();
        int unsent =
                (int) model.stream().filter(one -> one.sent ? one.changed : !one.removed).count();
        return new Page(
                today.size(),
                standing().size(),
                today.reversed().stream().limit(3).toList(),
                model.stream()
                        .filter(one -> one.gone && one.day.isEmpty())
                        .map(one -> one.errands.toString())
                        .sorted()
                        .toList(),
                unsent,
                unsent == 0 ? Sending.ALL : reached ? Sending.UNDER_WAY : Sending.WAITING);
    }

    List<ExpectedHelp.Said> standing() {
        return model.stream().filter(one -> !one.removed).map(ExpectedHelp::said).toList();
    }

    /// As the server gets them.
    Collection<ExpectedHelp.Said> readByTheServer() {
        return ServersReading.of(journal);
    }

    private static void assertRefused(Changed change, Refusal why) {
        assertThat(change).isEqualTo(new Changed.Refused(why));
    }

    private String press() {
        return "press-%04d".formatted(++presses);
    }

    private JournalTapLog log() {
        return Desks.log(folder, journal, told, clock, this::uplink);
    }

    private Uplink.Now uplink() {
        return new Uplink.Now(Uplink.Stand.ENROLLED, reached, 0);
    }

    @Override
    public void close() {
        journal.close();
    }
}
