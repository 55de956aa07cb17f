/// A fleet of simulated kiosks that speak the real protocol: each lives a scripted life, the same
/// for the same seed, with the truth of it kept beside.
///
/// Door: [FleetSimulator]. Invariants: a life knows what really happened, what was written and what
/// reached a server; no two lives share anything; what is made on a server is marked as sample
/// data.
@NullMarked
package se.digipunkt.provisioning.fleet;

import org.jspecify.annotations.NullMarked;
