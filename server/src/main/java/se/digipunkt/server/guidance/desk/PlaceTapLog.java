package se.digipunkt.server.guidance.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Again;
import se.digipunkt.desk.Changed;
import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Details;
import se.digipunkt.desk.HelpForm;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Sending;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.TapLog;
import se.digipunkt.desk.Undone;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Limits;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.guidance.Standing;
import se.digipunkt.server.guidance.Tally;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.ProblemException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Taps on the guidance of a place.
///
/// @param now when this is asked
record PlaceTapLog(Place place, Instant now, DeskWork work) implements TapLog {

    /// Until then an id is known, so that a tap that is sent again is not logged again.
    private static final Duration KNOWN = Duration.ofDays(90);

    private static final int LATEST = 3;

    @Override
    public Logged log(Tap tap) {
        return tap.hasUsableId()
                ? stored(
                        tap.id(),
                        tap.age(),
                        GuidanceRecord.tap(tap.errand(), list(tap)),
                        tap.call())
                : new Logged.Refused(Refusal.NOT_UNDERSTOOD);
    }

    private int list(Tap tap) {
        return tap.taxonomy() > 0 ? tap.taxonomy() : work.guidance().errandList().version();
    }

    @Override
    public Logged log(String id, GuidanceRecord told, int times) {
        if (!Tap.isUsableId(id)
                || times < 1
                || times > HelpForm.MOST_TIMES
                || !GuidanceReader.faultsOf(told).isEmpty()) {
            return new Logged.Refused(Refusal.NOT_UNDERSTOOD);
        }
        GuidanceRecord here = work.stops().tell(place, told, now, null);
        return stored(
                () ->
                        work.guidance()
                                .logOnce(
                                        place.id(),
                                        Collections.nCopies(times, here),
                                        now,
                                        known(id),
                                        Collections.nCopies(times, told)));
    }

    @Override
    public Logged again(String id, String reference, Duration age, @Nullable String call) {
        if (!Tap.isUsableId(id)) {
            return new Logged.Refused(Refusal.NOT_UNDERSTOOD);
        }
        // Sent again it is stored already, also when the record that it was like is gone by now.
        return work.guidance()
                .logged(place.id(), known(id))
                .map(PlaceTapLog::stored)
                .orElseGet(
                        () ->
                                standing(reference)
                                        .map(
                                                like ->
                                                        stored(
                                                                id,
                                                                age,
                                                                Again.of(like.guidance()),
                                                                call))
                                        .orElseGet(() -> new Logged.Refused(Refusal.NOT_FOUND)));
    }

    private static String known(String id) {
        return "desk " + id;
    }

    private static Logged stored(Standing first) {
        return new Logged.Stored(
                first.reference().toString(), first.guidance().errands().getFirst());
    }

    /// @param shown the halt that the page showed when it was pressed
    private Logged stored(String id, Duration age, GuidanceRecord record, @Nullable String shown) {
        if (age.compareTo(KNOWN) > 0) {
            return new Logged.Refused(Refusal.TOO_LATE);
        }
        Instant pressed = now.minus(age);
        GuidanceRecord told =
                age.compareTo(Limits.BELIEVABLE_AGE) > 0
                        ? LateTap.ofTheDay(record, SwedishTime.dayOf(pressed))
                        : work.stops().tell(place, record, pressed, shown);
        return stored(() -> work.guidance().logOnce(place.id(), List.of(told), pressed, known(id)));
    }

    private static Logged stored(Supplier<Standing> logging) {
        try {
            return stored(logging.get());
        } catch (ProblemException refused) {
            return new Logged.Refused(DeskChanges.refusal(refused));
        }
    }

    @Override
    public Undone undo(List<Shown> records) {
        return work.changes().undo(place.id(), records);
    }

    @Override
    public Changed putBack(List<Shown> removed) {
        return work.changes().putBack(place.id(), removed);
    }

    @Override
    public Changed tell(String reference, Details details) {
        return work.changes().tell(place.id(), reference, details);
    }

    @Override
    public Changed join(String first, String second) {
        return work.changes().join(place.id(), first, second);
    }

    @Override
    public Changed part(Shown whole) {
        return work.changes().part(place.id(), whole);
    }

    @Override
    public DeskState state() {
        return work.read(this::read);
    }

    private DeskState read() {
        LocalDate today = today();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Tally week = work.guidance().tally(place.id(), monday, today);
        Tally day = work.guidance().tally(place.id(), today, today);
        List<Standing> latest =
                work.guidance().latest(place.id(), today, LATEST).stream()
                        .filter(record -> record.at() != null)
                        .toList();
        return new DeskState(
                today,
                day.records(),
                day.errands(),
                new DeskState.Week(week.records(), week.errands()),
                rows().of(latest),
                0,
                Sending.ALL,
                0,
                work.guidance().errandList().version());
    }

    LocalDate today() {
        return SwedishTime.dayOf(now);
    }

    @Override
    public List<DeskState.Latest> day(LocalDate day) {
        return work.read(() -> shown(work.guidance().latest(place.id(), day, Integer.MAX_VALUE)));
    }

    @Override
    public List<DeskState.Latest> removed(LocalDate day) {
        return work.read(() -> shown(work.guidance().removed(place.id(), day)));
    }

    /// What a kiosk has removed can be put back here too.
    @Override
    public List<DeskState.Latest> removedElsewhere(LocalDate day) {
        return List.of();
    }

    private List<DeskState.Latest> shown(List<Standing> latestFirst) {
        DeskRows rows = rows();
        return latestFirst.stream().map(record -> rows.row(record, null)).toList().reversed();
    }

    @Override
    public Optional<DeskState.Latest> find(String reference) {
        return work.read(() -> standing(reference).map(record -> rows().row(record, null)));
    }

    private Optional<Standing> standing(String reference) {
        return Reference.parse(reference)
                .flatMap(parsed -> work.guidance().standing(place.id(), parsed));
    }

    private DeskRows rows() {
        return new DeskRows(
                now,
                work.joins().joined(place.id()),
                record -> work.guidance().isOwn(place.id(), record),
                stop -> work.stops().nameOf(stop));
    }
}
