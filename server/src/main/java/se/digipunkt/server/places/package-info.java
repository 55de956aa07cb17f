/// Where help is promised: municipalities and localities, service points and buses.
///
/// Door: [Places]. Invariants: points and buses share one namespace of ids; all municipalities of
/// Sweden are known to an empty server; every change leaves a row telling who, when and what; no
/// place is ever deleted: archived, it keeps its id, its history and its figures. What is made up
/// for a demonstration is marked as sample data and stays so. Opening hours are stored as they were
/// given; what cannot be evaluated is refused, and older text promises nothing. Neighbours: asks
/// `access` who may change what.
@NullMarked
package se.digipunkt.server.places;

import org.jspecify.annotations.NullMarked;
