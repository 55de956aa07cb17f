/// Hours as people write and read them: rows of a form, and lines for residents.
///
/// Part of `places`. [HoursForm] turns rows into the text of opening hours and back; a text that
/// says more than the rows can hold is shown as text only, never squeezed into them. [WeekLines]
/// tells one week day by day. Neither knows a language: templates render days, times and codes.
@NullMarked
package se.digipunkt.server.places.wording;

import org.jspecify.annotations.NullMarked;
