package se.digipunkt.kiosk.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.device.Device;
import se.digipunkt.kiosk.device.TrustedTime;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.protocol.EntryBody.AnchorSource;
import se.digipunkt.protocol.ProtocolJson;

import java.time.Duration;

/// Writes down what the machine knows of the true time: when it first does after a start, when it
/// has it from a better source, and when that source has come to think otherwise. All else that the
/// kiosk writes then has a time, also where no sync ever gets through in this boot.
final class Anchoring {

    /// What a source may say differently without its being news: a clock that drifts by 100 in a
    /// million does so in a day.
    static final Duration DRIFT = Duration.ofSeconds(10);

    /// A clock that somebody sets again and again must not fill the journal.
    static final Duration BETWEEN = Duration.ofMinutes(10);

    private final Journal journal;
    private final Device device;
    private @Nullable Told last;

    /// @param bootUtcMillis when the boot began, by what was told
    private record Told(AnchorSource source, long elapsed, long bootUtcMillis) {}

    Anchoring(Journal journal, Device device) {
        this.journal = journal;
        this.device = device;
    }

    void look(Moment now) {
        TrustedTime time = device.trustedTime(now.wall()).orElse(null);
        if (time != null && isNews(time, now)) {
            journal.append(now, "clock-anchor", fields(time));
            last = told(time, now);
        }
    }

    private boolean isNews(TrustedTime time, Moment now) {
        Told before = last;
        if (before == null) {
            return true;
        }
        if (before.source() != time.source()) {
            return time.source() == AnchorSource.NTP;
        }
        long otherwise = Math.abs(told(time, now).bootUtcMillis() - before.bootUtcMillis());
        long allowed = Math.max(DRIFT.toMillis(), time.uncertainty().toMillis());
        return otherwise > allowed && now.elapsed() - before.elapsed() >= BETWEEN.toMillis();
    }

    private static Told told(TrustedTime time, Moment now) {
        return new Told(time.source(), now.elapsed(), time.utc().toEpochMilli() - now.elapsed());
    }

    private static ObjectNode fields(TrustedTime time) {
        return ProtocolJson.mapper()
                .createObjectNode()
                .put("utc", time.utc().toString())
                .put("source", time.source().code())
                .put("uncertaintyMillis", time.uncertainty().toMillis());
    }
}
