/// The staff's page, the same on the kiosk (works offline) and on the server (points without a
/// kiosk), and the design system that both programs serve under `/assets/`.
///
/// One tap logs help that was given; it can be undone and told more of ([Detail], [SamePerson],
/// [HelpForm]), and it is never lost: the page keeps it until the program has stored it, and a tap
/// sent twice is logged once. What stores is behind [TapLog]: the agent's journal or the server's
/// guidance. [DeskPage] renders, in Swedish, English and Arabic, from views; no page holds an
/// inline script or style, and each works without the script. Nothing here knows HTTP, and nothing
/// can carry a name: there is no field for one.
@NullMarked
package se.digipunkt.desk;

import org.jspecify.annotations.NullMarked;
