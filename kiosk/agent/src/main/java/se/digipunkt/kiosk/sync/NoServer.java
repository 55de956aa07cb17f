package se.digipunkt.kiosk.sync;

import se.digipunkt.protocol.Enrolment;

/// Stands for the server while nobody has said where it is.
public record NoServer() implements ServerLink {

    private static final String WHY = "DIGIPUNKT_SERVER is not set";

    @Override
    public EnrolmentReply enrol(Enrolment.Request request) {
        return new EnrolmentReply.Unreached(WHY);
    }

    @Override
    public SyncReply sync(byte[] body) {
        return new SyncReply.Unreached(WHY);
    }
}
