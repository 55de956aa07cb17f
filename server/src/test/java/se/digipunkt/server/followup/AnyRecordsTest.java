package se.digipunkt.server.followup;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import se.digipunkt.server.disclosure.Disclosure;
import se.digipunkt.server.disclosure.DisclosureSettings;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.PlaceTotal;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whatever is logged, a report can be drafted of it, and it shows no small count.
final class AnyRecordsTest {

    private static final List<String> ERRANDS =
            List.of("e-id", "bank", "tax", "pension", "email", "print");
    private static final List<PlaceGroup> GROUPS =
            List.of(
                    new PlaceGroup("2510", List.of(bus("jokkmokk"), bus("porjus"))),
                    new PlaceGroup("2521", List.of(bus("pajala"))),
                    new PlaceGroup("2584", List.of(bus("kiruna"), bus("karesuando"))));

    private final SmallCounts smallCounts =
            new SmallCounts(new Disclosure(new DisclosureSettings(5)));

    private static Place bus(String id) {
        return new Bus(id, id, "2510", false);
    }

    /// @param heads 1 for an individual
    record Help(String place, Set<String> errands, int heads) {

        int questions() {
            return heads == 1 ? errands.size() : 0;
        }

        int occasions() {
            return heads == 1 ? 0 : 1;
        }
    }

    @Provide
    Arbitrary<List<Help>> records() {
        return Combinators.combine(
                        Arbitraries.of("jokkmokk", "porjus", "pajala", "kiruna"),
                        Arbitraries.of(ERRANDS).set().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(9, Arbitraries.just(1)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(2, 9))))
                .as(Help::new)
                .list()
                .ofMaxSize(60);
    }

    private static Figures.Row row(List<Help> records, Predicate<Help> of, boolean byErrand) {
        List<Help> counted = records.stream().filter(of).toList();
        return new Figures.Row(
                null,
                null,
                counted.stream()
                        .mapToLong(
                                help -> byErrand ? Math.min(1, help.questions()) : help.questions())
                        .sum(),
                counted.stream().mapToLong(Help::heads).sum(),
                counted.stream().mapToLong(Help::occasions).sum());
    }

    private static Tally tally(List<Help> records) {
        List<Figures.Row> errands = new ArrayList<>();
        for (String errand : ERRANDS) {
            Figures.Row row = row(records, help -> help.errands().contains(errand), true);
            if (row.attendances() > 0) {
                errands.add(
                        new Figures.Row(
                                errand, null, row.questions(), row.attendances(), row.occasions()));
            }
        }
        Map<String, PlaceTotal> byPlace =
                records.stream()
                        .map(Help::place)
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        place -> place,
                                        place -> {
                                            Figures.Row row =
                                                    row(
                                                            records,
                                                            help -> help.place().equals(place),
                                                            false);
                                            return new PlaceTotal(
                                                    place,
                                                    row.questions(),
                                                    row.attendances(),
                                                    row.occasions());
                                        }));
        return new Tally(row(records, help -> true, false), errands, byPlace);
    }

    @Property(tries = 300)
    void noReportShowsASmallCount(@ForAll("records") List<Help> records) {
        Published published = smallCounts.publish(tally(records), GROUPS);

        assertThat(shown(published))
                .allSatisfy(
                        value -> {
                            if (value instanceof Value.Exact(long number)) {
                                assertThat(number == 0 || number >= 5).isTrue();
                            }
                        });
        assertThat(published.gathered().isEmpty() || published.errands().size() < ERRANDS.size())
                .isTrue();
    }

    @Property(tries = 300)
    void whatOnePlaceHasLoggedKeepsItsTotalUnlessThatIsSmall(
            @ForAll("records") List<Help> records) {
        List<Help> here =
                records.stream()
                        .map(help -> new Help("jokkmokk", help.errands(), help.heads()))
                        .toList();
        Published published = smallCounts.publish(tally(here), List.of());

        if (published.tally().totals().questions() >= 5
                && published.tally().totals().attendances() >= 5) {
            assertThat(published.questions()).isInstanceOf(Value.Exact.class);
            assertThat(published.attendances()).isInstanceOf(Value.Exact.class);
        }
    }

    private static List<Value> shown(Published published) {
        Stream<Value> errands =
                published.errands().stream()
                        .flatMap(
                                row ->
                                        Stream.of(
                                                published.questions(row),
                                                published.attendances(row)));
        Stream<Value> places =
                GROUPS.stream()
                        .flatMap(group -> group.places().stream())
                        .flatMap(
                                place ->
                                        Stream.of(
                                                published.questions(place),
                                                published.attendances(place)));
        Stream<Value> sums =
                GROUPS.stream()
                        .flatMap(
                                group ->
                                        Stream.of(
                                                published.questions(group),
                                                published.attendances(group)));
        return Stream.of(
                        errands,
                        places,
                        sums,
                        Stream.of(published.questions(), published.attendances()))
                .flatMap(values -> values)
                .toList();
    }
}
