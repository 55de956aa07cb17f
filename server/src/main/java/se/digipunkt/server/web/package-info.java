/// How the server speaks HTTP, whatever it speaks about: page layout and languages, problems (RFC
/// 9457), request ids, security headers, limits on size and time.
///
/// Doors: [Pages] renders a template inside the layout, [Problem] and [ProblemException] refuse.
/// Invariants: a refusal is written in one place ([ProblemWriter]) in the reader's language;
/// anything else is told with a request id only. Who is signed in comes through [SignedIn], which
/// `access` implements. Technical: knows no capability.
@NullMarked
package se.digipunkt.server.web;

import org.jspecify.annotations.NullMarked;
