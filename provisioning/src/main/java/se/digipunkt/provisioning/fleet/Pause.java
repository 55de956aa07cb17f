package se.digipunkt.provisioning.fleet;

/// Nothing worked from one minute to another; what was told next is known by its boot and when it
/// began.
///
/// @param cardChanged between the two the card was set back or replaced
record Pause(int from, int until, Boot before, Boot after, boolean cardChanged) {}
