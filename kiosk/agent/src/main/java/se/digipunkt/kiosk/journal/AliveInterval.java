package se.digipunkt.kiosk.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.protocol.ProtocolJson;

/// The time during which the point has been alive without a change.
///
/// @param from when it began
/// @param until milliseconds of the same boot, known so far
public record AliveInterval(Moment from, long until, Terminal terminal, @Nullable LinkClass link) {

    ObjectNode fields() {
        ObjectNode fields = ProtocolJson.mapper().createObjectNode();
        fields.put("until", until);
        fields.put("terminal", terminal.code());
        if (link != null) {
            fields.put("link", link.code());
        }
        return fields;
    }

    public AliveInterval extended(long newUntil) {
        return new AliveInterval(from, newUntil, terminal, link);
    }
}
