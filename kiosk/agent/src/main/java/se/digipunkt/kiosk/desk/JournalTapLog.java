package se.digipunkt.kiosk.desk;

import jakarta.inject.Singleton;

import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Refusal;
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
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Ids;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Settings;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Taps on this kiosk's journal.
@Singleton
final class JournalTapLog implements TapLog {

    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    /// A page that tells an age beyond this has had its clock changed under it.
    private static final Duration BELIEVABLE = Duration.ofDays(7);

    private final Journal journal;
    private final Told told;
    private final DeviceClock clock;
    private final Uplink uplink;

    JournalTapLog(Journal journal, Told told, DeviceClock clock, Uplink uplink) {
        this.journal = journal;
        this.told = told;
        this.clock = clock;
        this.uplink = uplink;
    }

    @Override
    public Logged log(Tap tap) {
        if (!tap.hasUsableId() || !isKnown(tap)) {
            return new Logged.Refused(Refusal.NOT_UNDERSTOOD);
        }
        Moment now = clock.now();
        try {
            Reference entry = write(tap, now);
            return new Logged.Stored(entry.toString(), tap.errand());
        } catch (JournalFull full) {
            return new Logged.Refused(Refusal.NO_SPACE);
        }
    }

    @Override
    public Undone undo(String reference) {
        Optional<Reference> record = Reference.parse(reference);
        try {
            return record.flatMap(known -> journal.correct(known, null)).isPresent()
                    ? new Undone.Removed(reference)
                    : new Undone.Refused(Refusal.NOT_FOUND);
        } catch (JournalFull full) {
            return new Undone.Refused(Refusal.NO_SPACE);
        }
    }

    @Override
    public DeskState state() {
        Moment now = clock.now();
        LocalDate today = day(now, Duration.ZERO);
        Tally tally = journal.tally(today);
        int unsent = journal.unsentRecords();
        Uplink.Now server = uplink.now();
        int taxonomy =
                told.settings().map(Settings::errandList).map(list -> list.version()).orElse(0);
        return new DeskState(
                today,
                tally.records(),
                tally.byErrand(),
                tally.latest().stream()
                        .filter(record -> !record.errands().isEmpty())
                        .map(record -> latest(record, now))
                        .toList(),
                unsent,
                server.sending(unsent),
                server.setAside(),
                taxonomy);
    }

    private static DeskState.Latest latest(Standing record, Moment now) {
        return new DeskState.Latest(
                record.reference().toString(),
                record.errands().getFirst(),
                LocalTime.ofInstant(record.at().wall(), HERE).truncatedTo(ChronoUnit.MINUTES),
                since(record.at(), now).toSeconds());
    }

    /// Exact within one boot, whatever has become of the clock; before it as the clock says.
    private static Duration since(Moment then, Moment now) {
        Duration since =
                then.boot().equals(now.boot())
                        ? Duration.ofMillis(now.elapsed() - then.elapsed())
                        : Duration.between(then.wall(), now.wall());
        return since.isNegative() ? Duration.ZERO : since;
    }

    /// A page that was open when the list changed still shows the older one: its errands count.
    private boolean isKnown(Tap tap) {
        return told.settings()
                .map(Settings::errandList)
                .map(
                        list ->
                                list.errands().stream()
                                                .anyMatch(one -> one.code().equals(tap.errand()))
                                        || (tap.taxonomy() > 0
                                                && tap.taxonomy() < list.version()
                                                && Ids.isCode(tap.errand())))
                .orElse(false);
    }

    private Reference write(Tap tap, Moment now) {
        GuidanceRecord guidance = GuidanceRecord.tap(tap.errand(), taxonomy(tap));
        if (tap.age().toMillis() <= now.elapsed()) {
            return journal.logOnce(tap.id(), earlier(now, tap.age()), List.of(guidance));
        }
        return journal.logOnce(tap.id(), now, List.of(ofTheDay(guidance, now, tap.age())));
    }

    private int taxonomy(Tap tap) {
        return tap.taxonomy() > 0
                ? tap.taxonomy()
                : told.settings().map(settings -> settings.errandList().version()).orElse(0);
    }

    /// Pressed in this boot: the moment is known exactly, although it was stored later.
    private static Moment earlier(Moment now, Duration age) {
        return new Moment(now.boot(), now.elapsed() - age.toMillis(), now.wall().minus(age));
    }

    /// Pressed before this boot: only the day can be told, or not even that.
    private static GuidanceRecord ofTheDay(GuidanceRecord tap, Moment now, Duration age) {
        boolean believable = age.compareTo(BELIEVABLE) <= 0;
        return new GuidanceRecord(
                tap.errands(),
                tap.taxonomy(),
                tap.form(),
                tap.count(),
                null,
                null,
                null,
                null,
                null,
                believable ? GuidanceRecord.Precision.DAY : GuidanceRecord.Precision.ESTIMATE,
                day(now, believable ? age : Duration.ZERO),
                null,
                tap.outcome(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static LocalDate day(Moment now, Duration age) {
        return now.wall().minus(age).atZone(HERE).toLocalDate();
    }
}
