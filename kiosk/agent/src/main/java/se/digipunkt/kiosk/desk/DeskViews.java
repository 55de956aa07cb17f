package se.digipunkt.kiosk.desk;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Added;
import se.digipunkt.desk.DayView;
import se.digipunkt.desk.DeskFrame;
import se.digipunkt.desk.DeskPage;
import se.digipunkt.desk.DeskState;
import se.digipunkt.desk.DeskView;
import se.digipunkt.desk.HelpForm;
import se.digipunkt.desk.HelpView;
import se.digipunkt.desk.PinView;
import se.digipunkt.desk.RecordView;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.TapLog;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the pages show, from the settings and the journal.
@Singleton
final class DeskViews {

    private static final DeskFrame FRAME = DeskFrame.ofKiosk(DeskPages.BASE);

    private final Told told;
    private final TapLog log;
    private final DeskTokens tokens;
    private final Uplink uplink;
    private final Layout layout;

    DeskViews(Told told, TapLog log, DeskTokens tokens, Uplink uplink, Layout layout) {
        this.layout = layout;
        this.uplink = uplink;
        this.told = told;
        this.log = log;
        this.tokens = tokens;
    }

    /// The desk is open only with a PIN, and a PIN comes with the settings.
    DeskView desk(@Nullable Refusal refusal, String language) {
        Settings settings = told.settings().orElseThrow();
        return new DeskView(
                FRAME,
                settings.place(),
                layout.tiles(settings),
                log.state(),
                settings.sample(),
                layout.place(settings, DeskPage.language(language)),
                layout.stop(),
                layout.asking(settings),
                tokens.next(),
                refusal);
    }

    /// @param details as they stand, or as they were chosen and refused
    RecordView record(
            DeskState.Latest record, Map<String, String> details, @Nullable Refusal refusal) {
        Settings settings = told.settings().orElseThrow();
        return new RecordView(
                FRAME,
                settings.place(),
                settings.errandList(),
                record,
                details,
                layout.asking(settings),
                settings.sample(),
                tokens.next(),
                refusal);
    }

    /// @param added what was logged just now
    /// @param takenBack what was taken back just now
    DayView day(LocalDate day, Added added, Added takenBack) {
        Settings settings = told.settings().orElseThrow();
        return new DayView(
                FRAME,
                settings.place(),
                settings.errandList(),
                day,
                log.state().day(),
                log.day(day),
                log.removed(day),
                log.removedElsewhere(day),
                added,
                takenBack,
                settings.sample(),
                null);
    }

    HelpView help(HelpForm form, Set<String> wrong, @Nullable Refusal refusal) {
        return help(form, wrong, false, refusal);
    }

    /// What was sent while the desk was locked, still to be logged.
    HelpView kept(HelpForm form) {
        return help(form, Set.of(), true, null);
    }

    private HelpView help(
            HelpForm form, Set<String> wrong, boolean kept, @Nullable Refusal refusal) {
        Settings settings = told.settings().orElseThrow();
        return new HelpView(
                FRAME,
                settings.place(),
                layout.tiles(settings),
                form,
                wrong,
                kept,
                log.state().day(),
                settings.sample(),
                form.idAfter(refusal).isEmpty() ? tokens.next() : form.value("id"),
                refusal);
    }

    PinView pin(PinView.@Nullable Problem problem, Duration pause, PinView.Waiting waiting) {
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
