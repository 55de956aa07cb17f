package se.digipunkt.kiosk.desk;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.DeskPage;
import se.digipunkt.desk.DeskPlace;
import se.digipunkt.desk.DeskView;
import se.digipunkt.desk.PinView;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Tap;
import se.digipunkt.desk.TapLog;
import se.digipunkt.kiosk.outlook.Line;
import se.digipunkt.kiosk.outlook.Outlook;
import se.digipunkt.kiosk.outlook.PlaceNow;
import se.digipunkt.kiosk.settings.OwnClosure;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the pages show, from the settings and the journal.
@Singleton
final class DeskViews {

    private final Told told;
    private final TapLog log;
    private final DeskTokens tokens;
    private final Outlook outlook;
    private final Closing closing;
    private final Uplink uplink;

    DeskViews(
            Told told,
            TapLog log,
            DeskTokens tokens,
            Outlook outlook,
            Closing closing,
            Uplink uplink) {
        this.outlook = outlook;
        this.closing = closing;
        this.uplink = uplink;
        this.told = told;
        this.log = log;
        this.tokens = tokens;
    }

    /// The desk is open only with a PIN, and a PIN comes with the settings.
    DeskView desk(@Nullable Refusal refusal, String language) {
        Settings settings = told.settings().orElseThrow();
        return new DeskView(
                DeskPages.BASE,
                settings.place(),
                settings.errandList(),
                log.state(),
                settings.sample(),
                DeskView.Access.PIN,
                place(settings, DeskPage.language(language)),
                tokens.next(),
                refusal);
    }

    private DeskPlace place(Settings settings, String language) {
        PlaceNow now = outlook.atDesk(settings, language);
        List<String> lines = new ArrayList<>();
        now.lines().forEach(line -> lines.add(line.text()));
        lines.addAll(now.deviations());
        if (!now.doubt().isEmpty()) {
            lines.add(now.doubt());
        }
        return new DeskPlace(
                settings.place().kind().equals("bus") ? stopFirst(now, lines) : lines,
                closing.possible() && !closing.isDone(),
                outlook.closure().map(OwnClosure::reference));
    }

    /// On a bus the stop is what matters.
    private static List<String> stopFirst(PlaceNow now, List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        now.lines().stream()
                .filter(line -> line.kind() == Line.Kind.BUS)
                .map(Line::text)
                .findFirst()
                .ifPresent(
                        stop -> {
                            sorted.remove(stop);
                            sorted.addFirst(stop);
                        });
        return sorted;
    }

    PinView pin(PinView.@Nullable Problem problem, Duration pause, @Nullable Tap waiting) {
        Optional<Settings> settings = told.settings();
        return new PinView(
                DeskPages.BASE,
                settings.map(known -> known.place().name()).orElse(null),
                settings.map(Settings::sample).orElse(false),
                problem == PinView.Problem.NO_PIN ? whyNoPin() : problem,
                pause.toMinutes() + 1,
                waiting);
    }

    /// The PIN comes with the settings, and those with the enrolment.
    private PinView.Problem whyNoPin() {
        if (told.settings().isPresent()) {
            return PinView.Problem.NO_PIN;
        }
        return switch (uplink.now().stand()) {
            case CODE_MISSING, ENROLLED, REVOKED, UNKNOWN -> PinView.Problem.NOT_ENROLLED;
            case ENROLLING -> PinView.Problem.ENROLLING;
            case CODE_REFUSED -> PinView.Problem.CODE_REFUSED;
        };
    }
}
