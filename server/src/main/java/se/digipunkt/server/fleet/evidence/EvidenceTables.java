package se.digipunkt.server.fleet.evidence;

import jakarta.inject.Singleton;

/// All that is kept of evidence.
@Singleton
record EvidenceTables(
        ToldTable told, OpenTable open, JournalTable journals, HoleTable holes, DueTable due) {}
