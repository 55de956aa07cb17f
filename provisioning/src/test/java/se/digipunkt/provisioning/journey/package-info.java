/// Proofs over the whole: server and agents as the programs that are shipped, and a real browser.
///
/// [se.digipunkt.provisioning.journey.Programs] starts the jars as processes of their own,
/// [se.digipunkt.provisioning.journey.Chromium] is the browser, and a journey reads as what people
/// do. Nothing here waits by sleeping: [se.digipunkt.provisioning.journey.Await] asks until a
/// deadline.
@NullMarked
package se.digipunkt.provisioning.journey;

import org.jspecify.annotations.NullMarked;
