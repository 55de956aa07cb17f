package se.digipunkt.provisioning.log;

import se.digipunkt.kiosk.sync.EnrolmentReply;
import se.digipunkt.kiosk.sync.HttpServerLink;
import se.digipunkt.kiosk.sync.ServerLink;
import se.digipunkt.kiosk.sync.SyncReply;
import se.digipunkt.protocol.Enrolment;

import java.util.ArrayList;
import java.util.List;

/// The real way to the server, with one fault at a time. Remembers what it carried, for requests
/// that come again much later.
final class FaultyLink implements ServerLink {

    private final HttpServerLink real;
    private final List<byte[]> carried = new ArrayList<>();
    private Fault next = Fault.NONE;

    FaultyLink(HttpServerLink real) {
        this.real = real;
    }

    /// For the next request only.
    void fault(Fault fault) {
        next = fault;
    }

    @Override
    public EnrolmentReply enrol(Enrolment.Request request) {
        return real.enrol(request);
    }

    @Override
    public SyncReply sync(byte[] body) {
        carried.add(body);
        Fault fault = next;
        next = Fault.NONE;
        return switch (fault) {
            case NONE -> real.sync(body);
            case REQUEST_LOST -> new SyncReply.Unreached("lost");
            case ANSWER_LOST -> {
                real.sync(body);
                yield new SyncReply.Unreached("lost");
            }
            case DOUBLED -> {
                real.sync(body);
                yield real.sync(body);
            }
        };
    }

    /// A request that was stuck somewhere arrives after all; nobody hears the answer.
    void replay(int which) {
        if (!carried.isEmpty()) {
            real.sync(carried.get(which % carried.size()));
        }
    }
}
