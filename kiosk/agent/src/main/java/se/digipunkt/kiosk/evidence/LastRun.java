package se.digipunkt.kiosk.evidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.journal.AliveInterval;
import se.digipunkt.kiosk.settings.KeptFile;
import se.digipunkt.protocol.RestartReason;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/// How the agent's last run ended: what it left open tells, and which version it was of.
final class LastRun {

    private static final Logger LOG = LoggerFactory.getLogger(LastRun.class);

    private record Ran(String agentVersion) {}

    private final KeptFile<Ran> file;
    private final String agentVersion;

    LastRun(Path folder, String agentVersion) {
        this.file = new KeptFile<>(folder.resolve("last-run.json"), Ran.class, false);
        this.agentVersion = agentVersion;
    }

    /// @param left the interval that was not closed; empty after a clean stop
    /// @param boot in which the agent starts now
    /// @param byWatchdog true when the hardware's watchdog has begun this boot
    RestartReason reason(Optional<AliveInterval> left, String boot, boolean byWatchdog) {
        if (left.isEmpty()) {
            return isOfAnotherVersion() ? RestartReason.UPDATE : RestartReason.START;
        }
        if (left.get().from().boot().equals(boot)) {
            return RestartReason.CRASH;
        }
        return byWatchdog ? RestartReason.WATCHDOG : RestartReason.POWER;
    }

    /// For the next start. A disk without room keeps the old version: an update is then told once
    /// more, which is no reason not to work.
    void begun() {
        if (file.read().equals(Optional.of(new Ran(agentVersion)))) {
            return;
        }
        try {
            file.replace(new Ran(agentVersion));
        } catch (UncheckedIOException noRoom) {
            LOG.warn("Which version runs cannot be kept", noRoom);
        }
    }

    private boolean isOfAnotherVersion() {
        return file.read().filter(ran -> !agentVersion.equals(ran.agentVersion())).isPresent();
    }
}
