package se.digipunkt.protocol;

/// Why an agent began to write again, as far as the machine tells. The reasons that today's agents
/// give; a reader takes any code.
public enum RestartReason implements Coded {
    /// Nothing is known to have gone wrong: the first start, or one after a clean stop.
    START,
    /// After a clean stop, by another version of the program.
    UPDATE,
    /// The machine went off without a word: power was cut, or the system hung until it was.
    POWER,
    /// The machine's hardware watchdog has started it again.
    WATCHDOG,
    /// The program ended without a word while the machine went on.
    CRASH,
    /// The journal could no longer be read, and another was begun.
    JOURNAL_CORRUPT;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
