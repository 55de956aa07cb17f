package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.Origin;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.Logged;
import se.digipunkt.server.guidance.Taking;
import se.digipunkt.server.intake.Handing.Arrival;

import java.util.Objects;

/// Hands a correction to the record that it is about, or lets it wait for that.
@Singleton
final class Corrections {

    private final Guidance guidance;
    private final Origins origins;
    private final WaitingTable waiting;

    Corrections(Guidance guidance, Origins origins, WaitingTable waiting) {
        this.guidance = guidance;
        this.origins = origins;
        this.waiting = waiting;
    }

    /// Corrects the record that counts, wherever it stands.
    Taking take(Arrival arrival, Logged logged, EntryBody.Corrected correction) {
        Taking taking =
                origins.target(arrival.journal(), correction)
                        .map(target -> guidance.correct(logged, correction.of(target)))
                        .orElseGet(() -> new Taking.SetAside(Taking.NOT_YET));
        if (taking.equals(new Taking.SetAside(Taking.NOT_YET))) {
            await(arrival, correction);
        }
        return taking;
    }

    private void await(Arrival arrival, EntryBody.Corrected correction) {
        Origin first = correction.correctsOrigin();
        Reference target = correction.corrects().in(arrival.journal());
        waiting.save(
                arrival.journal(),
                arrival.item().seq(),
                arrival.kiosk().id(),
                first == null ? Objects.requireNonNull(target.journal()) : first.journal(),
                first == null ? target.seq() : first.seq(),
                first == null ? null : first.hash());
    }
}
