package se.digipunkt.kiosk.desk;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.DeskView;
import se.digipunkt.desk.PinView;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.TapLog;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.time.Duration;
import java.util.Optional;

/// What the pages show, from the settings and the journal.
@Singleton
final class DeskViews {

    private final Told told;
    private final TapLog log;
    private final DeskTokens tokens;

    DeskViews(Told told, TapLog log, DeskTokens tokens) {
        this.told = told;
        this.log = log;
        this.tokens = tokens;
    }

    /// The desk is open only with a PIN, and a PIN comes with the settings.
    DeskView desk(@Nullable Refusal refusal) {
        Settings settings = told.settings().orElseThrow();
        return new DeskView(
                DeskPages.BASE,
                settings.place(),
                settings.errandList(),
                log.state(),
                settings.sample(),
                DeskView.Access.PIN,
                tokens.next(),
                refusal);
    }

    PinView pin(PinView.@Nullable Problem problem, Duration pause, @Nullable Tap waiting) {
        Optional<Settings> settings = told.settings();
        return new PinView(
                DeskPages.BASE,
                settings.map(known -> known.place().name()).orElse(null),
                settings.map(Settings::sample).orElse(false),
                problem,
                pause.toMinutes() + 1,
                waiting);
    }
}
