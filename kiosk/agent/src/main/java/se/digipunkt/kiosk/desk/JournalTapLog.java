package se.digipunkt.kiosk.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Again;
import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.HelpForm;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.TapLog;
import se.digipunkt.desk.Undone;
import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalFull;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.kiosk.journal.Standing;
import se.digipunkt.kiosk.journal.Tally;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Ids;
import se.digipunkt.protocol.Limits;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Taps on this kiosk's journal.
@Singleton
final class JournalTapLog implements TapLog {

    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    private final Journal journal;
    private final Told told;
    private final DeviceClock clock;
    private final Uplink uplink;
    private final Stops stops;
    private final RemovedThere removedThere;
    private final Changes changes;

    JournalTapLog(Journal journal, Told told, DeviceClock clock, Uplink uplink, Stops stops) {
        this.stops = stops;
        this.removedThere = new RemovedThere(journal, told);
        this.changes = new Changes(journal, removedThere);
        this.journal = journal;
        this.told = told;
        this.clock = clock;
        this.uplink = uplink;
    }

    @Override
    public Logged log(Tap tap) {
        if (!tap.hasUsableId() || !isKnown(tap.errand(), tap.taxonomy())) {
            return new Logged.Refused(Refusal.NOT_UNDERSTOOD);
        }
        GuidanceRecord told = GuidanceRecord.tap(tap.errand(), taxonomy(tap.taxonomy()));
        return stored(() -> write(tap.id(), tap.age(), told, tap.call()), tap.errand());
    }

    @Override
    public Logged log(String id, GuidanceRecord told, int times) {
        boolean known =
                told.errands().stream().allMatch(errand -> isKnown(errand, told.taxonomy()));
        if (!Tap.isUsableId(id)
                || !known
                || times < 1
                || times > HelpForm.MOST_TIMES
                || !GuidanceReader.faultsOf(told).isEmpty()) {
            return new Logged.Refused(Refusal.NOT_UNDERSTOOD);
        }
        Moment now = clock.now();
        GuidanceRecord here = stops.tell(told, now, null);
        try {
            return journal.logOnce(
                            id, contentOf(told, times), now, Collections.nCopies(times, here))
                    .<Logged>map(
                            first -> new Logged.Stored(first.toString(), told.errands().getFirst()))
                    .orElseGet(() -> new Logged.Refused(Refusal.SENT_BEFORE));
        } catch (JournalFull full) {
            return new Logged.Refused(Refusal.NO_SPACE);
        }
    }

    private static String contentOf(GuidanceRecord told, int times) {
        return times + "x" + CanonicalJson.hash(ProtocolJson.mapper().valueToTree(told));
    }

    @Override
    public Logged again(String id, String reference, Duration age, @Nullable String call) {
        if (!Tap.isUsableId(id)) {
            return new Logged.Refused(Refusal.NOT_UNDERSTOOD);
        }
        // Sent again it is stored already, also when the record that it was like is gone by now.
        return journal.pressed(id)
                .<Logged>map(before -> new Logged.Stored(before.toString(), errand(before)))
                .orElseGet(() -> again(id, Reference.parse(reference), age, call));
    }

    private Logged again(
            String id, Optional<Reference> reference, Duration age, @Nullable String call) {
        return reference
                .flatMap(this::standing)
                .map(like -> Again.of(like.guidance()))
                .map(same -> stored(() -> write(id, age, same, call), same.errands().getFirst()))
                .orElseGet(() -> new Logged.Refused(Refusal.NOT_FOUND));
    }

    /// As it was logged; empty when it is so long ago that the entry is gone.
    private String errand(Reference record) {
        return journal.find(record)
                .map(entry -> entry.json().path("errands").path(0).asText())
                .orElse("");
    }

    private static Logged stored(Supplier<Reference> writing, String errand) {
        try {
            return new Logged.Stored(writing.get().toString(), errand);
        } catch (JournalFull full) {
            return new Logged.Refused(Refusal.NO_SPACE);
        }
    }

    @Override
    public Undone undo(List<Shown> records) {
        return changes.undo(records);
    }

    @Override
    public Changed putBack(List<Shown> removed) {
        return changes.putBack(removed);
    }

    @Override
    public Changed tell(String reference, Details details) {
        return changes.tell(reference, details);
    }

    @Override
    public Changed join(String first, String second) {
        return changes.join(first, second);
    }

    @Override
    public Changed part(Shown whole) {
        return changes.part(whole);
    }

    @Override
    public DeskState state() {
        Moment now = clock.now();
        LocalDate today = day(now, Duration.ZERO);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Standing> thisWeek = others(journal.standing(monday, today));
        Tally week = Tally.of(thisWeek);
        Tally day =
                Tally.of(thisWeek.stream().filter(record -> record.day().equals(today)).toList());
        int unsent = journal.unsentRecords();
        Uplink.Now server = uplink.now();
        return new DeskState(
                today,
                day.records(),
                day.byErrand(),
                new DeskState.Week(week.records(), week.byErrand()),
                rows(now).of(day.latest()),
                unsent,
                server.sending(unsent),
                server.setAside(),
                told.settings().map(settings -> settings.errandList().version()).orElse(0));
    }

    @Override
    public List<DeskState.Latest> day(LocalDate day) {
        return shown(others(journal.standing(day, day)));
    }

    @Override
    public List<DeskState.Latest> removed(LocalDate day) {
        return shown(others(journal.takenBack(day)));
    }

    @Override
    public List<DeskState.Latest> removedElsewhere(LocalDate day) {
        Set<Reference> gone = removedThere.held();
        return shown(
                Stream.concat(journal.standing(day, day).stream(), journal.takenBack(day).stream())
                        .filter(record -> gone.contains(record.reference()))
                        .toList());
    }

    private List<Standing> others(List<Standing> records) {
        Set<Reference> gone = removedThere.held();
        return records.stream().filter(record -> !gone.contains(record.reference())).toList();
    }

    private Optional<Standing> standing(Reference reference) {
        return journal.standing(reference)
                .filter(record -> !removedThere.held().contains(record.reference()));
    }

    private List<DeskState.Latest> shown(List<Standing> records) {
        Rows rows = rows(clock.now());
        return records.stream()
                .filter(record -> !record.errands().isEmpty())
                .map(record -> rows.row(record, null))
                .toList();
    }

    @Override
    public Optional<DeskState.Latest> find(String reference) {
        return Reference.parse(reference)
                .flatMap(this::standing)
                .filter(record -> !record.errands().isEmpty())
                .map(record -> rows(clock.now()).row(record, null));
    }

    private Rows rows(Moment now) {
        return new Rows(now, stops::nameAt);
    }

    /// A page that was open when the list changed still shows the older one: its errands count.
    private boolean isKnown(String errand, int taxonomy) {
        return told.settings()
                .map(Settings::errandList)
                .map(
                        list ->
                                list.errands().stream().anyMatch(one -> one.code().equals(errand))
                                        || (taxonomy > 0
                                                && taxonomy < list.version()
                                                && Ids.isCode(errand)))
                .orElse(false);
    }

    /// Pressed in this boot: the moment is known exactly, although it was stored later.
    private Reference write(
            String id, Duration age, GuidanceRecord guidance, @Nullable String call) {
        Moment now = clock.now();
        if (age.toMillis() <= now.elapsed()) {
            Moment pressed = earlier(now, age);
            return journal.logOnce(id, pressed, List.of(stops.tell(guidance, pressed, call)));
        }
        return journal.logOnce(id, now, List.of(ofTheDay(guidance, now, age)));
    }

    private int taxonomy(int shown) {
        return shown > 0
                ? shown
                : told.settings().map(settings -> settings.errandList().version()).orElse(0);
    }

    private static Moment earlier(Moment now, Duration age) {
        return new Moment(now.boot(), now.elapsed() - age.toMillis(), now.wall().minus(age));
    }

    /// Pressed before this boot: only the day can be told, or not even that.
    private static GuidanceRecord ofTheDay(GuidanceRecord tap, Moment now, Duration age) {
        boolean believable = age.compareTo(Limits.BELIEVABLE_AGE) <= 0;
        ObjectNode json = ProtocolJson.mapper().valueToTree(tap);
        json.put("precision", believable ? "day" : "estimate");
        json.put("day", day(now, believable ? age : Duration.ZERO).toString());
        return GuidanceReader.read(json, new ArrayList<>());
    }

    private static LocalDate day(Moment now, Duration age) {
        return now.wall().minus(age).atZone(HERE).toLocalDate();
    }
}
