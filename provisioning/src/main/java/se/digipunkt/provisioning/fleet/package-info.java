/// A fleet of simulated kiosks that speak the real protocol: each lives a scripted life, the same
/// for the same seed, with the truth of it kept beside.
///
/// Door: [FleetSimulator], with [SimulatedRegion] as what it is asked for; the demo takes
/// [OrdinaryDay] for its days and [ServerApi] as its client. Invariants: a [Life] knows what really
/// happened, what was written, and what a server comes to hold by the rules of the protocol; no two
/// lives share anything; a server that answers otherwise is complained about; places that are made
/// are marked as sample data.
@NullMarked
package se.digipunkt.provisioning.fleet;

import org.jspecify.annotations.NullMarked;
