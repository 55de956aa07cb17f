package se.digipunkt.server.guidance;

import java.time.LocalDate;

/// An errand came into the list or left it: counts before and after cannot be compared errand by
/// errand.
///
/// @param day the first on which it is so; Europe/Stockholm
/// @param added false when it left
/// @param code of the errand
public record ErrandBreak(LocalDate day, boolean added, String code) {}
