package se.digipunkt.server.fleet.kiosks;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.server.common.ProgramVersion;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.fleet.condition.Condition;
import se.digipunkt.server.fleet.evidence.Now;
import se.digipunkt.server.fleet.links.ConnectionWords;
import se.digipunkt.server.fleet.links.Link;
import se.digipunkt.server.fleet.links.LinkQuality;
import se.digipunkt.server.fleet.shown.AvailabilityWords;
import se.digipunkt.server.fleet.shown.Strip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// All that is known of a kiosk.
///
/// @param now what it told of itself last
/// @param starts of the last seven days
/// @param history of the machine and the place: other kiosks, newest first
/// @param strip of its place; empty where its place is not registered any more
record KioskPage(
        KioskView view,
        AvailabilityWords words,
        ConnectionWords connection,
        Condition condition,
        Optional<Now> now,
        Starts starts,
        List<Assigned> history,
        List<Measured> links,
        Optional<Strip> strip) {

    /// What a later agent says in another word does not work.
    private static final Set<String> WIRINGS =
            Set.of(
                    "starting",
                    "working",
                    "stuck",
                    "wrong-pin",
                    "forbidden",
                    "no-pins",
                    "silent",
                    "failed");

    KioskPage {
        history = List.copyOf(history);
        links = List.copyOf(links);
    }

    /// @param machine true when it is the same machine as this kiosk's
    record Assigned(Kiosk kiosk, String placeName, boolean machine, boolean here) {}

    record Measured(Link link, LinkQuality quality) {}

    /// The server's own version, where the kiosk has another one.
    @Nullable String otherVersion() {
        String version = view.kiosk().agentVersion();
        String own = ProgramVersion.current();
        return version == null || version.equals(own) ? null : own;
    }

    /// Code of the connection that it told of last.
    String link() {
        LinkClass link = now.isPresent() ? now.get().alive().link() : null;
        return link == null ? "unknown" : link.code();
    }

    /// Message key of what stands on the screen.
    String screenKey() {
        String screen = condition.screen();
        return screen == null ? "fleet.not-told" : "fleet.screen." + screen;
    }

    /// Message keys of how what is wired to it is, by those of what it is.
    Map<String, String> controls() {
        Map<String, String> keys = new TreeMap<>();
        condition
                .wired()
                .forEach(
                        (what, state) ->
                                keys.put(
                                        "fleet.controls." + what,
                                        "fleet.wiring."
                                                + (WIRINGS.contains(state) ? state : "failed")));
        return keys;
    }

    /// Message key of how its power is.
    String powerKey() {
        Boolean weak = condition.underVoltage();
        if (weak == null) {
            return "fleet.not-told";
        }
        return weak ? "fleet.power.weak" : "fleet.power.enough";
    }

    /// Whole degrees.
    Optional<Long> degrees() {
        return Optional.ofNullable(condition.temperature())
                .map(tenths -> Math.round(tenths / 10.0));
    }

    /// Whole megabytes.
    Optional<Long> diskFree() {
        return Optional.ofNullable(view.kiosk().diskFree()).map(bytes -> bytes / 1_000_000);
    }
}
