package se.digipunkt.server.followup;

import se.digipunkt.server.disclosure.Counts;
import se.digipunkt.server.guidance.Figures;

import java.util.ArrayList;
import java.util.List;

/// The table by errand, and what can be reckoned from it. Questions add up to the total.
/// Attendances do not, but nobody stands twice in a row, and everybody stands in one at least.
final class ErrandCounts {

    private final Counts counts;
    private final Figures.Row totals;
    private final List<String> questions = new ArrayList<>();
    private final List<String> attendances = new ArrayList<>();
    private long attendancesOfRows;

    ErrandCounts(Counts counts, Figures.Row totals) {
        this.counts = counts;
        this.totals = totals;
    }

    void add(List<Figures.Row> rows, List<Figures.Row> gathered) {
        rows.forEach(this::add);
        if (!gathered.isEmpty()) {
            addGathered(gathered);
        }
        if (questions.isEmpty()) {
            return;
        }
        counts.sum(SmallCounts.QUESTIONS, questions)
                .unpublished("rows", attendancesOfRows)
                .unpublished("rows:again", attendancesOfRows - totals.attendances())
                .sum("rows", attendances)
                .sum("rows", List.of(SmallCounts.ATTENDANCES, "rows:again"));
    }

    /// In a row, attendances are its questions (one for each person) and the heads of groups.
    private void add(Figures.Row row) {
        String asked = SmallCounts.errand(row, SmallCounts.QUESTIONS);
        String helped = SmallCounts.errand(row, SmallCounts.ATTENDANCES);
        String others = SmallCounts.errand(row, "others");
        counts.people(asked, row.questions())
                .people(helped, row.attendances())
                .alike(asked, helped)
                .unpublished(others, totals.attendances() - row.attendances())
                .sum(SmallCounts.ATTENDANCES, List.of(helped, others));
        if (totals.occasions() == 0) {
            counts.sum(helped, List.of(asked));
        } else {
            String heads = SmallCounts.errand(row, "heads");
            counts.unpublished(heads, row.attendances() - row.questions())
                    .sum(helped, List.of(asked, heads));
        }
        questions.add(asked);
        attendances.add(helped);
        attendancesOfRows += row.attendances();
    }

    private void addGathered(List<Figures.Row> gathered) {
        long helped = gathered.stream().mapToLong(Figures.Row::attendances).sum();
        counts.people(
                        SmallCounts.GATHERED,
                        gathered.stream().mapToLong(Figures.Row::questions).sum())
                .unpublished("gathered:attendances", helped);
        questions.add(SmallCounts.GATHERED);
        attendances.add("gathered:attendances");
        attendancesOfRows += helped;
    }
}
