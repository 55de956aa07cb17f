package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.Entry;
import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Sync;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.TryLimit;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The door to the kiosks.
@Singleton
public final class Fleet {

    /// Wrong codes from one address in a quarter of an hour.
    private static final int WRONG_CODES = 5;

    private final KioskTable kiosks;
    private final Enrolments enrolments;
    private final DeskPins pins;
    private final BootClock times;
    private final Telling telling;
    private final TryLimit wrongCodes;
    private final Access access;
    private final WriteGate gate;
    private final Clock clock;

    Fleet(
            KioskTable kiosks,
            Enrolments enrolments,
            DeskPins pins,
            BootClock times,
            Telling telling,
            FleetTools tools) {
        this.kiosks = kiosks;
        this.enrolments = enrolments;
        this.pins = pins;
        this.times = times;
        this.telling = telling;
        this.access = tools.access();
        this.gate = tools.gate();
        this.clock = tools.clock();
        this.wrongCodes = new TryLimit(WRONG_CODES, Duration.ofMinutes(15), clock);
    }

    /// Makes a code for a point or a bus. The caller has checked that the actor may.
    public EnrolmentCode makeCode(Actor actor, Place place) {
        return gate.write(
                () -> {
                    access.record(actor, "enrolment-code-made", place.id());
                    return enrolments.make(actor, place.id());
                });
    }

    /// @param address where the request came from, for the limit on wrong tries; not stored
    /// @return the kiosk and its token, which is told this once
    /// @throws ProblemException `enrolment-code-refused`, or `too-many-requests` after five wrong
    ///   tries
    public NewKiosk enrol(Enrolment.Request request, String address) {
        long wait = wrongCodes.take(address);
        if (wait > 0) {
            throw new ProblemException(new WebProblem.TooManyRequests(wait));
        }
        boolean wrong = false;
        try {
            return gate.write(
                    () -> {
                        Enrolments.Enrolled fresh = enrolments.enrol(request);
                        return new NewKiosk(get(fresh.kiosk()), fresh.token());
                    });
        } catch (ProblemException refused) {
            wrong = true;
            throw refused;
        } finally {
            if (!wrong) {
                wrongCodes.giveBack(address);
            }
        }
    }

    /// @param token shown to the kiosk once, stored nowhere
    public record NewKiosk(Kiosk kiosk, String token) {}

    /// @throws ProblemException `not-found`
    public Kiosk get(String id) {
        return gate.read(() -> kiosks.findById(id))
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    /// A kiosk that may sync.
    ///
    /// @throws ProblemException `kiosk-revoked`
    public Kiosk getActive(String id) {
        Kiosk kiosk = get(id);
        if (kiosk.revoked() != null) {
            throw new ProblemException(new FleetProblem.KioskRevoked());
        }
        return kiosk;
    }

    public List<Kiosk> list() {
        return gate.read(kiosks::list);
    }

    public void revoke(Actor actor, String id) {
        Kiosk kiosk = get(id);
        gate.write(
                () -> {
                    Instant now = clock.instant();
                    if (kiosks.revoke(id, now) == 1) {
                        telling.ended(kiosk.place(), now);
                        access.record(actor, "kiosk-revoked", id);
                    }
                });
    }

    /// Makes a new PIN for the kiosk's desk.
    ///
    /// @return six digits, told once; the kiosk gets the hash with its next settings
    public String newDeskPin(Actor actor, String id) {
        get(id);
        DeskPins.Made made = pins.make();
        gate.write(
                () -> {
                    kiosks.setDeskPin(id, made.hash());
                    access.record(actor, "desk-pin-made", id);
                });
        return made.pin();
    }

    /// The kiosk was heard from, in the running transaction. What it says about itself is kept, and
    /// its clock gets an anchor: at `received` its boot was `elapsed` old, uncertain by the time
    /// the request may have travelled.
    public void heard(Kiosk kiosk, Sync.@Nullable Status status, Instant received) {
        gate.write(
                () -> {
                    kiosks.heardOn(kiosk.place(), LocalDate.ofInstant(received, KnownTime.ZONE));
                    Reported reported = Reported.of(status, received);
                    kiosks.heard(
                            kiosk.id(),
                            received,
                            reported.agentVersion(),
                            reported.terminal(),
                            reported.clock(),
                            reported.settingsVersion(),
                            reported.unsent(),
                            reported.diskFree(),
                            reported.temperature(),
                            reported.throttled(),
                            reported.clockAhead(),
                            reported.underVoltage(),
                            reported.screen(),
                            reported.screenSeen(),
                            reported.controls());
                    if (status != null && status.boot() != null && status.elapsed() != null) {
                        if (times.synced(kiosk.id(), status.boot(), status.elapsed(), received)) {
                            telling.anchored(status.boot(), received);
                        }
                    }
                });
    }

    /// The kiosk has used this token, in the running transaction: older ones end.
    public void tokenUsed(String token) {
        gate.write(() -> enrolments.used(Sha256.of(token)));
    }

    /// A trusted time that the kiosk has written down itself, in the running transaction. One that
    /// cannot be true (later than its receipt) is passed over.
    public void anchor(
            String kiosk,
            String boot,
            long elapsed,
            EntryBody.ClockAnchor anchor,
            Instant received) {
        gate.write(
                () -> {
                    if (times.anchored(kiosk, boot, elapsed, anchor, received)) {
                        telling.anchored(boot, received);
                    }
                });
    }

    /// An entry that tells about being alive, in the running transaction; once, however often it
    /// comes, also where it is a copy of another journal's.
    public void told(String journal, Entry entry, Instant received) {
        gate.write(() -> telling.told(journal, entry, received));
    }

    /// A measurement of the connection, in the running transaction; once, however often it comes.
    public void measured(LinkMeasured link) {
        gate.write(() -> telling.measured(link));
    }

    /// More of a journal has come, in the running transaction.
    public void copied(JournalCopied copied) {
        gate.write(() -> telling.copied(copied));
    }

    /// Numbers of a journal are lost for good, both included; in the running transaction.
    public void lost(String journal, long from, long until) {
        gate.write(() -> telling.hole(journal, from, until));
    }

    /// The interval that is still going on, in the running transaction.
    ///
    /// @param behind the last entry that the kiosk has written, when all up to it have come; null
    ///   when some have not
    public void stillAlive(
            Kiosk kiosk, Sync.Status status, @Nullable Reference behind, Instant received) {
        gate.write(() -> telling.stillAlive(kiosk, status, behind, received));
    }

    /// When an entry was written, as well as it is known now.
    ///
    /// @param wall what the device's clock said
    /// @param notBefore the latest time known before it in its journal
    /// @param received when the server got it
    public KnownTime timeOf(
            String kiosk,
            String boot,
            long elapsed,
            @Nullable Instant wall,
            @Nullable Instant notBefore,
            Instant received) {
        return times.timeOf(
                kiosk, boot, elapsed, wall, new BootClock.Neighbours(notBefore, received));
    }

    /// A kiosk that was taken out of use is another one now, which brings what the first had not
    /// sent; in the running transaction.
    public void carriedOn(String revoked) {
        gate.write(() -> kiosks.clearUnsent(revoked));
    }

    /// What intake has found in the kiosk's journals, in the running transaction.
    public void found(String kiosk, long setAside, long holes, long forks) {
        gate.write(() -> kiosks.setCounts(kiosk, setAside, holes, forks));
    }

    /// Places with a kiosk that is not revoked.
    public Set<String> placesWithKiosk() {
        Set<String> places = new HashSet<>();
        list().stream()
                .filter(kiosk -> kiosk.revoked() == null)
                .map(Kiosk::place)
                .forEach(places::add);
        return places;
    }

    /// Places whose kiosk was in contact on a day of the period, both days included.
    public Set<String> placesHeard(LocalDate first, LocalDate last) {
        return Set.copyOf(gate.read(() -> kiosks.heardBetween(first, last)));
    }
}
