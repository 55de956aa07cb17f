package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.Settings;
import se.digipunkt.protocol.Sync;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.storage.WriteGate;

import java.util.concurrent.CompletableFuture;

/// The door for kiosks: enrols them and copies their journals.
@Singleton
public final class Intake {

    private final Fleet fleet;
    private final Copier copier;
    private final CommitQueue queue;
    private final SettingsGatherer settings;
    private final WriteGate gate;

    Intake(
            Fleet fleet,
            Copier copier,
            CommitQueue queue,
            SettingsGatherer settings,
            WriteGate gate) {
        this.fleet = fleet;
        this.copier = copier;
        this.queue = queue;
        this.settings = settings;
        this.gate = gate;
    }

    Enrolment.Answer enrol(Enrolment.Request request, String address) {
        Fleet.NewKiosk enrolled = fleet.enrol(request, address);
        return new Enrolment.Answer(
                enrolled.kiosk().id(),
                enrolled.token(),
                gate.read(() -> settings.of(enrolled.kiosk())));
    }

    /// @return completes after the commit
    CompletableFuture<Answered> sync(String kiosk, Offered offered) {
        return queue.submit(() -> copier.copy(kiosk, offered))
                .thenApplyAsync(copied -> answer(kiosk, offered, copied), ANSWERING);
    }

    private Answered answer(String kiosk, Offered offered, Copied copied) {
        return switch (copied) {
            case Copied.Forked(long firstDiffering) -> new Answered.Fork(firstDiffering);
            case Copied.Stored stored -> {
                Settings current = gate.read(() -> settings.of(fleet.get(kiosk)));
                String has = offered.status() == null ? null : offered.status().settingsVersion();
                yield new Answered.Done(
                        new Sync.Answer(
                                stored.next(),
                                offered.received(),
                                SettingsGatherer.POLL_SECONDS,
                                Math.toIntExact(stored.setAside()),
                                current.version().equals(has) ? null : current));
            }
        };
    }

    private static final java.util.concurrent.Executor ANSWERING =
            java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor();

    /// What a kiosk is told.
    sealed interface Answered {
        record Done(Sync.Answer answer) implements Answered {}

        record Fork(long firstDiffering) implements Answered {}
    }
}
