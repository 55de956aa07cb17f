package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceRecord;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where help that was given is kept: the kiosk's journal, or the server's guidance. When a method
/// returns without a refusal, what it tells is on the disk. References are those that
/// [Logged.Stored] gave; whatever is asked twice is done once.
public interface TapLog {

    /// Logs a tap, once for each [Tap#id()].
    Logged log(Tap tap);

    /// Logs what a form told, once for each id; with the id of another form it is refused.
    ///
    /// @param times so many records of the same
    Logged log(String id, GuidanceRecord told, int times);

    /// *Same again*: the same help to the next person, once for each id.
    ///
    /// @param age how long ago it was pressed
    /// @param call the halt that the page showed, as [Tap#call()]
    Logged again(String id, String reference, Duration age, @Nullable String call);

    /// Takes back the taps that these records were first logged with, and with each those that had
    /// been joined with it where the page showed them. What another desk has joined meanwhile stays
    /// and counts.
    Undone undo(List<Shown> records);

    /// Puts back what was taken back, with the errands that the page showed of it; what stands
    /// stays as it is.
    Changed putBack(List<Shown> removed);

    /// Changes details of a record; what is not told stays as it is.
    Changed tell(String reference, Details details);

    /// The second record was the same person as the first, which gets its errands. A power cut
    /// leaves both as they were or both changed.
    Changed join(String first, String second);

    /// Takes the last [#join] back; nothing when the page saw other errands than are there now.
    Changed part(Shown whole);

    /// Today's tally and what is on its way.
    DeskState state();

    /// What stands of one day, in the order in which it was logged.
    List<DeskState.Latest> day(LocalDate day);

    /// What was taken back of one day and can be put back, in the order in which it was logged.
    List<DeskState.Latest> removed(LocalDate day);

    /// What was taken back of one day elsewhere, and can be put back only there.
    List<DeskState.Latest> removedElsewhere(LocalDate day);

    /// Empty when there is no such record, or when it was removed.
    Optional<DeskState.Latest> find(String reference);
}
