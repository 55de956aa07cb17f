package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

/// The named moments of a sync at which a server may die. Does nothing; a test stands in for it and
/// ends the process there.
@Singleton
class SyncSteps {

    /// All is written, nothing is committed.
    void beforeCommit() {}

    /// All is committed, nobody has been answered.
    void afterCommitBeforeAnswer() {}
}
