package se.digipunkt.kiosk;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.http.HttpStatus;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.journal.JournalHealth;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.kiosk.screen.Screen;
import se.digipunkt.kiosk.sync.Contact;

import java.time.Instant;
import java.util.Map;

/// How the kiosk is, for whoever stands in front of it or watches it. No secrets, nothing about
/// people.
///
/// @param status `up` when an entry can be logged, `full` while there is no room for one
/// @param kioskId the kiosk's id at the server, once it is enrolled
/// @param unsent entries that the server has not acknowledged
/// @param lastContact the server's time at its last answer; absent before the first
/// @param setAside entries that the server holds but could not count
/// @param problem why the last try to reach the server failed
/// @param controls how what is wired to the kiosk is, for which a pin is set
/// @param screen what the screen's supervisor tells
@JsonInclude(JsonInclude.Include.NON_NULL)
record KioskHealth(
        String status,
        @Nullable String kioskId,
        JournalState journal,
        long unsent,
        String enrolment,
        @Nullable Instant lastContact,
        int setAside,
        @Nullable String problem,
        String clock,
        Map<String, String> controls,
        String agentVersion,
        Screen.@Nullable Account screen) {

    private static final String UP = "up";
    private static final String FULL = "full";

    /// @param ballast false while a full disk has cost it
    /// @param full while the last write found no room
    /// @param putAside corrupt files that lie beside the journal
    record JournalState(
            String id, long lastSeq, long bytes, boolean ballast, boolean full, int putAside) {

        static JournalState of(Span current, JournalHealth health) {
            return new JournalState(
                    current.id(),
                    current.lastSeq(),
                    health.bytes(),
                    health.ballast(),
                    health.full(),
                    health.putAside());
        }
    }

    /// What the machine tells.
    record Found(String clock, Map<String, String> controls) {}

    static KioskHealth of(
            @Nullable String kioskId,
            JournalState journal,
            long unsent,
            Contact contact,
            Found found,
            Version version) {
        return new KioskHealth(
                journal.full() ? FULL : UP,
                kioskId,
                journal,
                unsent,
                contact.state().code(),
                contact.lastAnswer(),
                contact.setAside(),
                contact.problem(),
                found.clock(),
                found.controls(),
                version.text(),
                null);
    }

    KioskHealth with(Screen.Account account) {
        return new KioskHealth(
                status,
                kioskId,
                journal,
                unsent,
                enrolment,
                lastContact,
                setAside,
                problem,
                clock,
                controls,
                agentVersion,
                account);
    }

    /// What a watch that looks at nothing but the status of the answer gets to see.
    HttpStatus httpStatus() {
        return status.equals(UP) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    }
}
