package se.digipunkt.kiosk.sync;

import se.digipunkt.kiosk.evidence.LinkProbe;
import se.digipunkt.protocol.Enrolment;

/// Stands for the server while nobody has said where it is.
public record NoServer() implements ServerLink, LinkProbe {

    private static final String WHY = "DIGIPUNKT_SERVER is not set";

    @Override
    public EnrolmentReply enrol(Enrolment.Request request) {
        return new EnrolmentReply.Unreached(WHY);
    }

    @Override
    public SyncReply sync(byte[] body) {
        return new SyncReply.Unreached(WHY);
    }

    @Override
    public Outcome roundTrip(Patience patience) {
        return new Outcome.Refused(WHY);
    }

    @Override
    public Outcome down(int bytes, Patience patience) {
        return new Outcome.Refused(WHY);
    }

    @Override
    public Outcome up(int bytes, Patience patience) {
        return new Outcome.Refused(WHY);
    }
}
