/// The log under any interleaving of what can go wrong: the agent's real journal and sync rounds
/// against the real server over HTTP, with every fault chosen by chance and found again by seed.
///
/// [se.digipunkt.provisioning.log.OrderedLogTest] says what must hold. A
/// [se.digipunkt.provisioning.log.World] has one server and the cards of one kiosk.
@NullMarked
package se.digipunkt.provisioning.log;

import org.jspecify.annotations.NullMarked;
