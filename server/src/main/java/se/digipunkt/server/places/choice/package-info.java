/// What figures can be chosen of: a scope and a period, as lists of forms and by name.
///
/// Doors: [ChoiceWords] and [Choice], with the template `places/choice/choices`. The same words and
/// the same choices stand on the pages of figures and of the follow-up. Who may see a scope is
/// settled before, by [se.digipunkt.server.places.Places#scopesReadBy].
@NullMarked
package se.digipunkt.server.places.choice;

import org.jspecify.annotations.NullMarked;
