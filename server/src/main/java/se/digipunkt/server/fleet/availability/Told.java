package se.digipunkt.server.fleet.availability;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;

/// What a journal tells about being alive, in milliseconds of the boot in which it happened. After
/// it nothing is left to tell of any time before its `until`.
public sealed interface Told {

    String boot();

    long from();

    long until();

    /// The point was alive. Also the interval that is still open, as the last status told it.
    record Alive(String boot, long from, long until, Terminal terminal, @Nullable LinkClass link)
            implements Told {}

    /// The agent started. What a cut had left open stands before it in the journal.
    record Restart(String boot, long at) implements Told {

        @Override
        public long from() {
            return at;
        }

        @Override
        public long until() {
            return at;
        }
    }
}
