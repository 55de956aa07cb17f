/// What a point has promised: hours by version, exceptions and how early they were announced.
///
/// Part of `places`. [PromisedTime] is the one answer for one point: what is promised at a moment,
/// which spans between two, how many minutes, which of them were closed at short notice, when next.
/// Promised minutes that are closed at short notice stay promised; a resident is only told of what
/// is left. Everything is immutable; nothing asks the clock.
@NullMarked
package se.digipunkt.server.places.promised;

import org.jspecify.annotations.NullMarked;
