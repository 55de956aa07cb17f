package se.digipunkt.kiosk.sync;

import se.digipunkt.protocol.Enrolment;

import java.util.Optional;

/// The way to the server. Never throws for what networks and servers do: that is an answer.
public interface ServerLink {

    EnrolmentReply enrol(Enrolment.Request request);

    /// @param body a [se.digipunkt.protocol.Sync.Request] as JSON; bytes, because its entries are
    ///   copied verbatim
    SyncReply sync(byte[] body);

    /// What the settings name by its hash, as it came, unchecked; empty when nothing came. A server
    /// whose settings name nothing has nothing.
    default Optional<byte[]> content(String hash) {
        return Optional.empty();
    }
}
