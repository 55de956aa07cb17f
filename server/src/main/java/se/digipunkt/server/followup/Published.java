package se.digipunkt.server.followup;

import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.PlaceTotal;
import se.digipunkt.server.places.Place;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a report of a scope and a period may show: exact counts, except those that are hidden.
///
/// @param errands with a row of their own, most questions first
/// @param gathered errands that share one row, because their rows would give away too much
/// @param hidden ids of counts, as [SmallCounts] writes them
/// @param threshold the smallest count of people that is shown, zero apart
record Published(
        Tally tally,
        List<Figures.Row> errands,
        List<Figures.Row> gathered,
        Set<String> hidden,
        int threshold) {

    Published {
        errands = List.copyOf(errands);
        gathered = List.copyOf(gathered);
        hidden = Set.copyOf(hidden);
    }

    Value questions() {
        return total(SmallCounts.QUESTIONS, tally.totals().questions());
    }

    Value attendances() {
        return total(SmallCounts.ATTENDANCES, tally.totals().attendances());
    }

    /// Groups are not people: never hidden.
    Value occasions() {
        return tally.nobodyReported()
                ? new Value.Unknown()
                : new Value.Exact(tally.totals().occasions());
    }

    private Value total(String id, long number) {
        return tally.nobodyReported() ? new Value.Unknown() : value(id, number);
    }

    Value questions(Figures.Row errand) {
        return value(SmallCounts.errand(errand, SmallCounts.QUESTIONS), errand.questions());
    }

    Value attendances(Figures.Row errand) {
        return value(SmallCounts.errand(errand, SmallCounts.ATTENDANCES), errand.attendances());
    }

    /// Questions of all gathered errands.
    Value gatheredQuestions() {
        return value(
                SmallCounts.GATHERED, gathered.stream().mapToLong(Figures.Row::questions).sum());
    }

    Value questions(Place place) {
        PlaceTotal total = tally.byPlace().get(place.id());
        return total == null
                ? new Value.Unknown()
                : value(SmallCounts.place(total, SmallCounts.QUESTIONS), total.questions());
    }

    Value attendances(Place place) {
        PlaceTotal total = tally.byPlace().get(place.id());
        return total == null
                ? new Value.Unknown()
                : value(SmallCounts.place(total, SmallCounts.ATTENDANCES), total.attendances());
    }

    Value questions(PlaceGroup group) {
        return sum(group, SmallCounts.QUESTIONS);
    }

    Value attendances(PlaceGroup group) {
        return sum(group, SmallCounts.ATTENDANCES);
    }

    private Value sum(PlaceGroup group, String measure) {
        Map<String, PlaceTotal> byPlace = tally.byPlace();
        List<PlaceTotal> reported =
                group.places().stream()
                        .filter(place -> byPlace.containsKey(place.id()))
                        .map(place -> byPlace.get(place.id()))
                        .toList();
        return reported.isEmpty()
                ? new Value.Unknown()
                : value(SmallCounts.group(group, measure), SmallCounts.sum(reported, measure));
    }

    private Value value(String id, long number) {
        return hidden.contains(id) ? new Value.Hidden() : new Value.Exact(number);
    }
}
