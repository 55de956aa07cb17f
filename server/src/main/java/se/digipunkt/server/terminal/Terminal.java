package se.digipunkt.server.terminal;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.server.terminal.content.Content;
import se.digipunkt.server.terminal.help.HelpCalls;
import se.digipunkt.server.terminal.told.HelpTold;
import se.digipunkt.server.terminal.told.Told;
import se.digipunkt.server.terminal.use.Uses;

import java.time.LocalDate;
import java.util.Optional;

/// The door: what terminals carry, and what they tell.
@Singleton
public final class Terminal {

    private final Content content;
    private final Uses uses;
    private final HelpCalls calls;

    Terminal(Content content, Uses uses, HelpCalls calls) {
        this.content = content;
        this.uses = uses;
        this.calls = calls;
    }

    /// Grows with every change, whichever server made it: what was told before holds as long as the
    /// number is the same.
    public long changes() {
        return content.changes();
    }

    /// What a kiosk tells of a call for help, in the running transaction.
    public void take(HelpTold told) {
        calls.take(told);
    }

    /// What terminals in a municipality are told.
    ///
    /// @param municipality code of four digits
    public Told told(String municipality) {
        return content.told(municipality);
    }

    /// The texts with that hash, as JSON; empty when there are none any more. The kiosk is then
    /// told other ones.
    public Optional<byte[]> texts(String hash) {
        return content.texts(hash);
    }

    /// Counts a resident's session, in the running write.
    ///
    /// @param place id of the point or bus of the kiosk
    /// @param day null where the kiosk could not tell it
    public void count(String place, @Nullable LocalDate day, EntryBody.TerminalSession session) {
        uses.count(place, day, session);
    }

    /// Counts an answer to *did you get it done?*, likewise.
    public void count(String place, @Nullable LocalDate day, EntryBody.Feedback feedback) {
        uses.count(place, day, feedback);
    }
}
