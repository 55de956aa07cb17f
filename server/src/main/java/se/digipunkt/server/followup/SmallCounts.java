package se.digipunkt.server.followup;

import jakarta.inject.Singleton;

import se.digipunkt.server.disclosure.Counts;
import se.digipunkt.server.disclosure.Disclosure;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.PlaceTotal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Tells disclosure control what a report shows and what a reader can reckon from it.
///
/// When the rows by errand are so small that even the scope's own total would have to be hidden,
/// the small ones share one row instead, and no reader can tell which errands are in it: a village
/// point's month then keeps its figure.
@Singleton
final class SmallCounts {

    static final String QUESTIONS = "questions";
    static final String ATTENDANCES = "attendances";
    static final String GATHERED = "gathered:questions";

    private final Disclosure disclosure;

    SmallCounts(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    int threshold() {
        return disclosure.threshold();
    }

    static String errand(Figures.Row row, String measure) {
        return "errand:" + Objects.requireNonNull(row.errand()) + ":" + measure;
    }

    static String place(PlaceTotal total, String measure) {
        return "place:" + total.place() + ":" + measure;
    }

    static String group(PlaceGroup group, String measure) {
        return "group:" + group.code() + ":" + measure;
    }

    static long sum(List<PlaceTotal> totals, String measure) {
        return totals.stream()
                .mapToLong(
                        total ->
                                measure.equals(QUESTIONS) ? total.questions() : total.attendances())
                .sum();
    }

    /// @param groups of the places that have rows, or none when the report is about one place
    Published publish(Tally tally, List<PlaceGroup> groups) {
        List<Figures.Row> errands =
                tally.byErrand().stream()
                        .sorted(
                                Comparator.comparingLong(Figures.Row::questions)
                                        .thenComparingLong(Figures.Row::attendances)
                                        .reversed())
                        .toList();
        Published plain = publish(tally, groups, errands, List.of());
        if (keepsTotals(plain)) {
            return plain;
        }
        List<Figures.Row> kept = new ArrayList<>(errands);
        List<Figures.Row> gathered = gather(kept);
        Published shorter = publish(tally, groups, kept, gathered);
        return keepsTotals(shorter) ? shorter : plain;
    }

    private boolean keepsTotals(Published published) {
        Figures.Row totals = published.tally().totals();
        return keeps(published, QUESTIONS, totals.questions())
                && keeps(published, ATTENDANCES, totals.attendances());
    }

    private boolean keeps(Published published, String id, long value) {
        return value < disclosure.threshold() || !published.hidden().contains(id);
    }

    /// Takes the small rows out, and further ones until there are enough questions together.
    private List<Figures.Row> gather(List<Figures.Row> kept) {
        List<Figures.Row> gathered = new ArrayList<>();
        long questions = 0;
        while (!kept.isEmpty()
                && (questions < disclosure.threshold()
                        || kept.getLast().questions() < disclosure.threshold())) {
            Figures.Row smallest = kept.removeLast();
            questions += smallest.questions();
            gathered.add(smallest);
        }
        return gathered;
    }

    private Published publish(
            Tally tally,
            List<PlaceGroup> groups,
            List<Figures.Row> errands,
            List<Figures.Row> gathered) {
        if (tally.nobodyReported()) {
            return new Published(tally, errands, gathered, Set.of(), threshold());
        }
        Figures.Row totals = tally.totals();
        Counts counts =
                Counts.none()
                        .people(QUESTIONS, totals.questions())
                        .people(ATTENDANCES, totals.attendances())
                        .alike(QUESTIONS, ATTENDANCES);
        new ErrandCounts(counts, totals).add(errands, gathered);
        new PlaceCounts(counts, tally).add(groups);
        return new Published(tally, errands, gathered, disclosure.hidden(counts), threshold());
    }
}
