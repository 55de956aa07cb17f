package se.digipunkt.server.guidance;

/// The journal and the number in it.
record RecordId(String journal, long seq) {}
