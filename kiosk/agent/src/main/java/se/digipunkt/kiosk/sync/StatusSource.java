package se.digipunkt.kiosk.sync;

import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.protocol.Sync;

/// Tells how the kiosk is, beside the entries of a journal.
@FunctionalInterface
public interface StatusSource {

    Sync.Status of(Span journal);
}
