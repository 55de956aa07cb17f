package se.digipunkt.provisioning.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Origin;
import se.digipunkt.protocol.ProtocolJson;

import java.util.function.UnaryOperator;

/// Entries as an agent writes them.
final class EntryJson {

    private EntryJson() {}

    /// @param seq its number in the journal in which it stands now
    /// @param uuid of a journal, by its name in the life
    static ObjectNode of(Card.Entry entry, String journal, long seq, UnaryOperator<String> uuid) {
        ObjectNode json = written(entry, seq);
        if (!entry.journal().equals(journal)) {
            ObjectNode first = written(entry, entry.seq());
            json.put(Origin.FIELD, Origin.here(uuid.apply(entry.journal()), first).toString());
        }
        return json;
    }

    /// As it stands where it was first written.
    static ObjectNode written(Card.Entry entry, long seq) {
        ObjectNode json = ProtocolJson.mapper().createObjectNode();
        json.put("seq", seq)
                .put("boot", entry.boot())
                .put("elapsed", entry.elapsed())
                .put("wall", entry.wall().toString())
                .put("kind", kind(entry.body()));
        json.setAll(ProtocolJson.mapper().<ObjectNode>valueToTree(entry.body()));
        return json;
    }

    private static String kind(EntryBody body) {
        return switch (body) {
            case GuidanceRecord _ -> "guidance";
            case EntryBody.Corrected _ -> "guidance-corrected";
            case EntryBody.Alive _ -> "alive";
            case EntryBody.ClockAnchor _ -> "clock-anchor";
            case EntryBody.HelpCalled _ -> "help-called";
            case EntryBody.HelpComing _ -> "help-coming";
            case EntryBody.HelpAnswered _ -> "help-answered";
            case EntryBody.TerminalSession _ -> "terminal-session";
            case EntryBody.Feedback _ -> "feedback";
            case EntryBody.Link _ -> "link";
            case EntryBody.Visit _ -> "visit";
            case EntryBody.Closure _ -> "closure";
            case EntryBody.ClosureWithdrawn _ -> "closure-withdrawn";
            case EntryBody.Restart _ -> "restart";
            case EntryBody.Unreadable _ -> "unreadable";
        };
    }
}
