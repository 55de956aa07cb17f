/// Opening hours in OpenStreetMap's `opening_hours` syntax: read, written and evaluated.
///
/// Part of `places`. [OpeningHours] reads a text into a model of our own and evaluates that; what
/// the model cannot express is refused with a [HoursFault], never left out. Deviations and choices,
/// in docs/opening-hours.md: an interval belongs to the day on which it begins and no rule for the
/// next day cuts it; a rule with a comment alone promises nothing; public holidays are Sweden's.
/// Everything is immutable; nothing asks the clock.
@NullMarked
package se.digipunkt.server.places.hours;

import org.jspecify.annotations.NullMarked;
