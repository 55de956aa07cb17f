package se.digipunkt.server.followup;

import se.digipunkt.server.disclosure.Counts;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.PlaceTotal;

import java.util.ArrayList;
import java.util.List;

/// The table by place, and what can be reckoned from it: places add up to municipalities, and these
/// to the scope. A report about one place has no such table.
final class PlaceCounts {

    private final Counts counts;
    private final Tally tally;

    PlaceCounts(Counts counts, Tally tally) {
        this.counts = counts;
        this.tally = tally;
    }

    void add(List<PlaceGroup> groups) {
        if (groups.isEmpty()) {
            Figures.Row totals = tally.totals();
            bind(
                    SmallCounts.QUESTIONS,
                    SmallCounts.ATTENDANCES,
                    totals.questions(),
                    totals.attendances(),
                    totals.occasions());
            return;
        }
        List<PlaceGroup> reporting = new ArrayList<>();
        for (PlaceGroup group : groups) {
            List<PlaceTotal> totals =
                    group.places().stream()
                            .filter(place -> tally.byPlace().containsKey(place.id()))
                            .map(place -> tally.byPlace().get(place.id()))
                            .toList();
            if (!totals.isEmpty()) {
                add(group, totals);
                reporting.add(group);
            }
        }
        for (String measure : List.of(SmallCounts.QUESTIONS, SmallCounts.ATTENDANCES)) {
            counts.sum(
                    measure,
                    reporting.stream().map(group -> SmallCounts.group(group, measure)).toList());
        }
    }

    private void add(PlaceGroup group, List<PlaceTotal> totals) {
        for (PlaceTotal total : totals) {
            String asked = SmallCounts.place(total, SmallCounts.QUESTIONS);
            String helped = SmallCounts.place(total, SmallCounts.ATTENDANCES);
            counts.people(asked, total.questions())
                    .people(helped, total.attendances())
                    .alike(asked, helped);
            bind(asked, helped, total.questions(), total.attendances(), total.occasions());
        }
        for (String measure : List.of(SmallCounts.QUESTIONS, SmallCounts.ATTENDANCES)) {
            counts.people(SmallCounts.group(group, measure), SmallCounts.sum(totals, measure))
                    .sum(
                            SmallCounts.group(group, measure),
                            totals.stream()
                                    .map(total -> SmallCounts.place(total, measure))
                                    .toList());
        }
        counts.alike(
                SmallCounts.group(group, SmallCounts.QUESTIONS),
                SmallCounts.group(group, SmallCounts.ATTENDANCES));
    }

    /// Each person helped alone has one question or more, and a group has two heads or more. How
    /// many were alone is in no table; any number that fits will do. That nobody has more than
    /// three questions is not reckoned with: a place's two counts are hidden together instead.
    private void bind(
            String asked, String helped, long questions, long attendances, long occasions) {
        String alone = asked + ":alone";
        String more = asked + ":more";
        long least = Math.max(0, Math.min(questions, attendances - 2 * occasions));
        counts.unpublished(alone, least)
                .unpublished(more, questions - least)
                .sum(asked, List.of(alone, more));
        if (occasions == 0) {
            counts.sum(helped, List.of(alone));
        } else {
            String heads = helped + ":heads";
            counts.unpublished(heads, attendances - least).sum(helped, List.of(alone, heads));
        }
    }
}
