package se.digipunkt.server.fleet;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.Sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a status says about the kiosk itself, cut to a size that fits a row and a page.
///
/// @param temperature tenths of a degree
/// @param clockAhead milliseconds by which its clock was ahead of ours
/// @param screenSeen when the residents' page was last seen on its screen
/// @param controls how what is wired to it is: `button=working lamp=forbidden`
record Reported(
        @Nullable String agentVersion,
        @Nullable String terminal,
        @Nullable String clock,
        @Nullable String settingsVersion,
        @Nullable Long unsent,
        @Nullable Long diskFree,
        @Nullable Long temperature,
        @Nullable Boolean throttled,
        @Nullable Long clockAhead,
        @Nullable Boolean underVoltage,
        @Nullable String screen,
        @Nullable Instant screenSeen,
        @Nullable String controls) {

    /// What a clock says beyond them is no time.
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final List<String> SCREENS = List.of("shown", "not-seen", "unknown");

    private static final List<String> CONTROLS = List.of("button", "lamp", "presence");

    /// No kiosk runs longer without a restart.
    private static final Duration LONGEST_BOOT = Duration.ofDays(3650);

    /// No machine that runs is colder or hotter; degrees.
    private static final double EXTREME = 200;

    static Reported of(Sync.@Nullable Status status, Instant received) {
        if (status == null) {
            return new Reported(
                    null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
        EntryBody.Terminal terminal = status.terminal();
        Sync.Health health = status.health();
        return new Reported(
                cut(status.agentVersion()),
                terminal == null ? null : terminal.code(),
                health == null ? null : cut(health.clock()),
                cut(status.settingsVersion()),
                status.unsent(),
                health == null ? null : health.diskFreeBytes(),
                health == null ? null : tenths(health.socCelsius()),
                health == null ? null : health.throttled(),
                ahead(status.wall(), received),
                health == null ? null : health.underVoltage(),
                health == null ? null : screen(health.screen()),
                health == null ? null : seen(health.screenSeenSeconds(), received),
                health == null ? null : controls(health.controls()));
    }

    private static @Nullable String screen(@Nullable String told) {
        return told != null && SCREENS.contains(told) ? told : null;
    }

    private static @Nullable Instant seen(@Nullable Long secondsAgo, Instant received) {
        return secondsAgo == null || secondsAgo < 0 || secondsAgo > LONGEST_BOOT.toSeconds()
                ? null
                : received.minusSeconds(secondsAgo);
    }

    /// Those that there are; what a later program has wired to it is not told.
    private static @Nullable String controls(@Nullable Map<String, String> told) {
        return told == null
                ? null
                : CONTROLS.stream()
                        .filter(told::containsKey)
                        .map(what -> what + "=" + told.get(what))
                        .collect(Collectors.joining(" "));
    }

    private static @Nullable Long tenths(@Nullable Double celsius) {
        return celsius == null || !(Math.abs(celsius) < EXTREME)
                ? null
                : Long.valueOf(Math.round(celsius * 10));
    }

    private static @Nullable Long ahead(@Nullable Instant wall, Instant received) {
        return wall == null || wall.isBefore(FIRST) || wall.isAfter(LATEST)
                ? null
                : Long.valueOf(Duration.between(received, wall).toMillis());
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null ? null : fitting(text);
    }

    /// Cut to 80 characters, without control characters: PostgreSQL stores no NUL, and a page shows
    /// none.
    static String fitting(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "");
        return printable.substring(0, Math.min(80, printable.length()));
    }
}
