package se.digipunkt.kiosk.sync;

import se.digipunkt.kiosk.settings.Identity;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Enrolment;

/// Becomes a kiosk of the server, with a code that a coordinator made.
///
/// @param serverAddress kept with the identity
/// @param request always the same: with the same nonce a lost answer burns no code
public record Enrolling(
        Told told, ServerLink server, String serverAddress, Enrolment.Request request) {

    EnrolmentReply tryOnce() {
        EnrolmentReply reply = server.enrol(request);
        if (reply instanceof EnrolmentReply.Enrolled(var answer)) {
            told.enrolled(
                    new Identity(answer.kioskId(), answer.token(), serverAddress),
                    answer.settings());
        }
        return reply;
    }
}
