package se.digipunkt.kiosk;

import jakarta.inject.Singleton;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.help.HelpCall;
import se.digipunkt.kiosk.help.HelpCalls;
import se.digipunkt.kiosk.screen.Screen;
import se.digipunkt.kiosk.screen.Visitor;
import se.digipunkt.kiosk.terminal.Sessions;
import se.digipunkt.kiosk.terminal.Use;
import se.digipunkt.protocol.EntryBody.SessionEnd;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The one before the screen, as the session and the call for help know them.
@Singleton
final class Resident implements Visitor {

    /// Where the terminal asks whether they got done what they came for.
    private static final String QUESTION = "/finished";

    private final Map<String, Texts> texts = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final HelpCalls calls;

    Resident(Sessions sessions, HelpCalls calls) {
        this.sessions = sessions;
        this.calls = calls;
    }

    /// Our own pages tell by themselves, with more than the screen knows.
    @Override
    public void touched(boolean onSite) {
        if (onSite) {
            sessions.touched(Use.elsewhere());
        }
    }

    @Override
    public Optional<String> finished(String language) {
        if (sessions.ask().isPresent()) {
            return Optional.of(QUESTION);
        }
        sessions.end(SessionEnd.RESIDENT);
        return Optional.empty();
    }

    @Override
    public void left() {
        sessions.end(SessionEnd.IDLE);
    }

    @Override
    public void callsForHelp(String language) {
        calls.call(language);
    }

    @Override
    public Optional<String> callState(String language) {
        HelpCall call = calls.now().call();
        return call == null ? Optional.empty() : Optional.of(in(language).text(key(call.stand())));
    }

    /// What forgets who was there, and what shows how their call stands.
    void shownBy(Screen screen) {
        sessions.whenEnded(
                _ -> {
                    calls.forget();
                    screen.forget();
                });
        calls.whenChanged(screen::tellOfCall);
    }

    private static String key(HelpCall.Stand stand) {
        return stand == HelpCall.Stand.NOBODY_CAME ? "nobody" : stand.code();
    }

    private Texts in(String language) {
        return Objects.requireNonNull(
                texts.computeIfAbsent(language, tag -> Texts.load(Resident.class, "help", tag)));
    }
}
