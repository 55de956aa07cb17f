package se.digipunkt.kiosk.sync;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.settings.Identity;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Enrolment;

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

    public EnrolmentReply tryOnce() {
        EnrolmentReply reply = server.enrol(request.get());
        if (reply instanceof EnrolmentReply.Enrolled(var answer)) {
            Optional<String> before = told.settings().map(settings -> settings.place().id());
            journal.writeAt(answer.settings().place().id(), before);
            told.enrolled(
                    new Identity(answer.kioskId(), answer.token(), serverAddress),
                    answer.settings());
        }
        return reply;
    }
}
