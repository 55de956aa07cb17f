/// Copies the journal to the server, once, in order, whatever happens on the way.
///
/// Doors: [se.digipunkt.kiosk.sync.SyncLoop] runs it; [se.digipunkt.kiosk.sync.SyncRound] is one
/// exchange, without threads or waiting, on a [se.digipunkt.kiosk.journal.Journal] and a
/// [se.digipunkt.kiosk.sync.ServerLink]. Invariants: only what the server has answered for is
/// acknowledged, never more than it was sent, and nothing after an entry that differs; when server
/// and kiosk differ the server's word is followed but nothing that the kiosk holds is dropped; the
/// kiosk's own work never waits for the network.
@NullMarked
package se.digipunkt.kiosk.sync;

import org.jspecify.annotations.NullMarked;
