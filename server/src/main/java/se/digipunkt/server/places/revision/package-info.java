/// The hours of points revised by people: one point's in a form, many points' at once from a day.
///
/// Part of `places`. Nobody calls it: it reads and changes through
/// [se.digipunkt.server.places.HoursChanges]. A [HoursSheet] is one kind of promised time as it was
/// typed, [SheetReader] makes hours of it, [Effect] tells what they mean, in words, days and
/// minutes, before anything is stored. Invariants: nothing typed is lost; rows and text never say
/// different things; what somebody else changed meanwhile is shown, never overwritten unseen.
@NullMarked
package se.digipunkt.server.places.revision;

import org.jspecify.annotations.NullMarked;
