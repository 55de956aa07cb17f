/// What a bus's timetable says: on which days a round is driven, when it calls at which stop.
///
/// Part of `places`; nothing here is stored or asks the clock. A [Round] recurs by an RFC 5545 rule
/// that [Recurrence] reads; what no bus does (every hour, every second) is refused with a
/// [RuleFault], never left out. [Timetable] turns a round into calls. Invariants: days and times
/// are those of Europe/Stockholm; the stops of a round stand in the order in which they are driven,
/// none of them twice; a round may end after midnight, and its calls belong to the day it began.
@NullMarked
package se.digipunkt.server.places.timetable;

import org.jspecify.annotations.NullMarked;
