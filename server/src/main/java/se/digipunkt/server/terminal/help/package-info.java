/// Calls for help at kiosks: how many there were, how long people waited, whether somebody came.
///
/// Part of `terminal`. Door: [HelpCalls]. Invariants: a call says when and where and in which
/// language, never who called or who came; its exact moment is forgotten as that of help given; how
/// a single place answers is told to those of the place and its coordinator, to others only
/// together with at least two more; counts of people under the threshold are hidden.
@NullMarked
package se.digipunkt.server.terminal.help;

import org.jspecify.annotations.NullMarked;
