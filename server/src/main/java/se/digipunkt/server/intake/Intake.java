package se.digipunkt.server.intake;

import io.micronaut.scheduling.TaskExecutors;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.Settings;
import se.digipunkt.protocol.Sync;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.intake.told.SettingsGatherer;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/// The door for kiosks: enrols them and copies their journals.
@Singleton
public final class Intake {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int FRESH_POLL_SECONDS = 5;

    private final Fleet fleet;
    private final Copier copier;
    private final CommitQueue queue;
    private final SettingsGatherer settings;
    private final ExecutorService answering;

    Intake(
            Fleet fleet,
            Copier copier,
            CommitQueue queue,
            SettingsGatherer settings,
            @Named(TaskExecutors.BLOCKING) ExecutorService answering) {
        this.fleet = fleet;
        this.copier = copier;
        this.queue = queue;
        this.settings = settings;
        this.answering = answering;
    }

    Enrolment.Answer enrol(Enrolment.Request request, String address) {
        Fleet.NewKiosk enrolled = fleet.enrol(request, address);
        return new Enrolment.Answer(
                enrolled.kiosk().id(), enrolled.token(), settings.of(enrolled.kiosk()));
    }

    /// @param token that the kiosk used; not stored
    /// @return completes after the commit
    CompletableFuture<Answered> sync(String kiosk, String token, Offered offered) {
        return queue.submit(
                        () -> {
                            fleet.tokenUsed(token);
                            return copier.copy(kiosk, offered);
                        })
                .thenApplyAsync(copied -> answer(kiosk, offered, copied), answering);
    }

    private Answered answer(String kiosk, Offered offered, Copied copied) {
        return switch (copied) {
            case Copied.Forked(long firstDiffering) -> new Answered.Fork(firstDiffering);
            case Copied.Stored stored -> {
                Told told = told(kiosk);
                String has = offered.status() == null ? null : offered.status().settingsVersion();
                yield new Answered.Done(
                        new Sync.Answer(
                                stored.next(),
                                offered.received(),
                                pollAfterSeconds(told.kiosk(), offered.received()),
                                Math.toIntExact(stored.setAside()),
                                told.settings().version().equals(has) ? null : told.settings()));
            }
        };
    }

    private record Told(Kiosk kiosk, Settings settings) {}

    private Told told(String id) {
        Kiosk kiosk = fleet.get(id);
        return new Told(kiosk, settings.of(kiosk));
    }

    /// While somebody stands in front of a kiosk that was enrolled just now, its PIN and hours come
    /// at once.
    private static int pollAfterSeconds(Kiosk kiosk, Instant now) {
        boolean fresh = kiosk.enrolled().plus(FRESH).isAfter(now);
        return fresh ? FRESH_POLL_SECONDS : SettingsGatherer.POLL_SECONDS;
    }

    /// What a kiosk is told.
    sealed interface Answered {
        record Done(Sync.Answer answer) implements Answered {}

        record Fork(long firstDiffering) implements Answered {}
    }
}
