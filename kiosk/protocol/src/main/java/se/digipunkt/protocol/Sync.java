package se.digipunkt.protocol;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The one conversation between kiosk and server: copy the journal, once, in order.
public final class Sync {

    /// Entries in one request.
    public static final int MOST_ENTRIES = 500;

    /// Bytes in one request body, unpacked.
    public static final int LARGEST_BODY = 1 << 20;

    private Sync() {}

    /// @param journal UUID made with the journal file
    /// @param place id of the point or bus where all of the journal was written; a kiosk that was
    ///   enrolled elsewhere since still brings it. Absent when the kiosk does not know
    /// @param from number of the first entry sent, or of the next one to come when there is none
    /// @param previous hash of the canonical form of the entry before `from`, when the kiosk still
    ///   holds it: a server that has another entry there stores nothing. What two histories have in
    ///   common at one number they then have in common at all numbers before it.
    /// @param entries consecutive from `from`, verbatim as first written; none is a heartbeat
    public record Request(
            String journal,
            @Nullable String place,
            long from,
            @Nullable String previous,
            List<JsonNode> entries,
            @Nullable Status status) {
        public Request {
            entries = List.copyOf(entries);
        }
    }

    /// @param next the entry that the server wants next; everything before it is stored for good
    /// @param serverTime the server's clock at receipt: an anchor for a kiosk without one
    /// @param settings only when the kiosk's version differs
    /// @param setAside entries of this kiosk that the server holds but could not count
    public record Answer(
            long next,
            Instant serverTime,
            int pollAfterSeconds,
            int setAside,
            @Nullable Settings settings) {}

    /// @param firstSeq the oldest entry that the kiosk still holds of this journal
    /// @param lastSeq the newest entry of this journal; 0 when it is empty
    /// @param unsent entries of all its journals not yet acknowledged
    public record Status(
            @Nullable String boot,
            @Nullable Long elapsed,
            @Nullable Instant wall,
            @Nullable String agentVersion,
            @Nullable String settingsVersion,
            @Nullable Integer taxonomyVersion,
            @Nullable Long firstSeq,
            @Nullable Long lastSeq,
            @Nullable Long unsent,
            EntryBody.@Nullable Terminal terminal,
            @Nullable OpenAlive alive,
            @Nullable Health health) {}

    /// The interval that is still going on, kept beside the journal; milliseconds of the status's
    /// boot.
    public record OpenAlive(
            long from,
            long until,
            EntryBody.@Nullable Terminal terminal,
            EntryBody.@Nullable LinkClass link) {}

    /// What the kiosk cannot tell is absent.
    ///
    /// @param throttled true while it slows down, from heat or weak power
    /// @param clock how the device knows the time: `ntp`, `rtc`, `none`
    /// @param underVoltage true while its power is too weak
    /// @param screen whether the residents' page stands on the screen: `shown`, `not-seen` when it
    ///   did, and something else does or nothing; `unknown` when it was not seen since the agent
    ///   started
    /// @param screenSeenSeconds how long ago it was seen last
    /// @param controls how what is wired to it is, by what it is (`button`, `lamp`, `presence`): a
    ///   code; absent for what no pin is set for
    public record Health(
            @Nullable Double socCelsius,
            @Nullable Boolean throttled,
            @Nullable Long diskFreeBytes,
            @Nullable Long journalBytes,
            @Nullable Boolean readOnlyRoot,
            @Nullable String clock,
            @Nullable Boolean underVoltage,
            @Nullable String screen,
            @Nullable Long screenSeenSeconds,
            @Nullable Map<String, String> controls) {}

    /// The server has another entry under a number that the kiosk offers: the card was cloned or
    /// set back. Body of 409 `journal-fork`.
    ///
    /// @param firstDiffering the first number where the two differ; when it is below the `from` of
    ///   the request they may differ before it too, and the kiosk offers everything again
    public record Fork(String type, String title, int status, long firstDiffering) {}
}
