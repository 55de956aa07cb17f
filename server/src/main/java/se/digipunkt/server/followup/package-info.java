/// The follow-up report: periods, what was done in them for each of the five needs of the board,
/// and what is not known.
///
/// Door: [FollowUp]. Invariants: the report is one model ([Report]) and every form is made of it,
/// so the same figure is the same in all; a place that has not reported is never zero and never
/// blank but [Value.Unknown]; counts that disclosure control hides are [Value.Hidden] in every form
/// and for every reader; a figure of an earlier period is the one that this period's own report
/// shows. Uses `guidance`, `fleet`, `places` and `disclosure`.
@NullMarked
package se.digipunkt.server.followup;

import org.jspecify.annotations.NullMarked;
