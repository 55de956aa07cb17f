/// What kiosks told about being alive, as it came: the evidence that availability is counted from.
///
/// Part of `fleet`. Door: [Evidence]. Invariants: an entry is kept once however often it comes,
/// also when a fork brings it in another journal; nothing is reckoned into true time here, so that
/// a later anchor moves it by itself; whatever may change a day's figures marks that day as due in
/// the same transaction.
@NullMarked
package se.digipunkt.server.fleet.evidence;

import org.jspecify.annotations.NullMarked;
