/// Whether help was there in the staffed hours that a point promised, as its people declare it.
///
/// Part of `places`. Doors: [DeclaredHours], and [ReadStaffedHours] for readers, who see single
/// days of a point only where they answer for it. Invariants: a day is known only when somebody
/// declared it, or when help was logged there in its hours' part of the day; else it is not known,
/// never zero; what is declared is told apart from what the desk shows, for it is what people say
/// of themselves. No name is kept with it: who declared stands in the audit.
@NullMarked
package se.digipunkt.server.places.declared;

import org.jspecify.annotations.NullMarked;
