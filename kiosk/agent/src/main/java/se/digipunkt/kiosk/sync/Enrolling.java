package se.digipunkt.kiosk.sync;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.settings.Identity;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.ProtocolJson;

import java.util.Optional;
import java.util.function.Supplier;

/// Becomes a kiosk of the server, with a code that a coordinator made.
///
/// @param journal told where it is written, before the identity that it is then written under
/// @param serverAddress kept with the identity
/// @param request the same until it is answered: with the same nonce a lost answer burns no code
public record Enrolling(
        Told told,
        Journal journal,
        ServerLink server,
        String serverAddress,
        Supplier<Enrolment.Request> request) {

    /// The server's word for a code that is wrong, used or too old, and will be so for ever.
    static final String CODE_REFUSED = "enrolment-code-refused";

    /// A code that was refused is not shown to the server again, also after a restart: each try
    /// takes one of the few that all kiosks behind this address share.
    public EnrolmentReply tryOnce() {
        Enrolment.Request asked = request.get();
        if (told.isRefused(fingerprint(asked))) {
            return new EnrolmentReply.Refused(CODE_REFUSED);
        }
        EnrolmentReply reply = server.enrol(asked);
        if (reply.equals(new EnrolmentReply.Refused(CODE_REFUSED))) {
            told.refused(fingerprint(asked));
        }
        if (reply instanceof EnrolmentReply.Enrolled(var answer)) {
            Optional<String> before = told.settings().map(settings -> settings.place().id());
            journal.writeAt(answer.settings().place().id(), before);
            told.enrolled(
                    new Identity(answer.kioskId(), answer.token(), serverAddress),
                    answer.settings());
        }
        return reply;
    }

    boolean isRefused() {
        return told.isRefused(fingerprint(request.get()));
    }

    /// Of the code at this server: another may have made it.
    private String fingerprint(Enrolment.Request asked) {
        return CanonicalJson.hash(
                ProtocolJson.mapper()
                        .createObjectNode()
                        .put("server", serverAddress)
                        .put("code", asked.code()));
    }
}
