package se.digipunkt.server.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.disclosure.Disclosure;
import se.digipunkt.server.disclosure.DisclosureSettings;
import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.PlaceTotal;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class SmallCountsTest {

    private static final Value HIDDEN = new Value.Hidden();
    private static final Place JOKKMOKK = new Bus("jokkmokk", "Jokkmokk", "2510", false);
    private static final Place PORJUS = new Bus("porjus", "Porjus", "2510", false);
    private static final Place VUOLLERIM = new Bus("vuollerim", "Vuollerim", "2510", false);

    private final SmallCounts smallCounts =
            new SmallCounts(new Disclosure(new DisclosureSettings(5)));

    private static Value exactly(long number) {
        return new Value.Exact(number);
    }

    /// Individual help with one errand at a time: as many attendances as questions.
    private static Figures.Row help(String errand, long questions) {
        return new Figures.Row(errand, null, questions, questions, 0);
    }

    private static Tally tally(List<Figures.Row> errands, Map<String, Long> questionsByPlace) {
        long questions = errands.stream().mapToLong(Figures.Row::questions).sum();
        Map<String, PlaceTotal> byPlace = new HashMap<>();
        questionsByPlace.forEach(
                (place, asked) -> byPlace.put(place, new PlaceTotal(place, asked, asked, 0)));
        return new Tally(new Figures.Row(null, null, questions, questions, 0), errands, byPlace);
    }

    private Published atOnePlace(Figures.Row... errands) {
        long questions = List.of(errands).stream().mapToLong(Figures.Row::questions).sum();
        return smallCounts.publish(
                tally(List.of(errands), Map.of("jokkmokk", questions)), List.of());
    }

    @Test
    void sortsErrandsByQuestions() {
        Published published = atOnePlace(help("tax", 7), help("e-id", 30), help("bank", 12));

        assertThat(published.errands())
                .extracting(Figures.Row::errand)
                .containsExactly("e-id", "bank", "tax");
        assertThat(published.hidden()).isEmpty();
    }

    @Test
    void aSmallErrandTakesTheNextSmallestWithItAndTheTotalStays() {
        Published published = atOnePlace(help("e-id", 30), help("bank", 12), help("tax", 2));

        assertThat(published.errands())
                .extracting(published::questions)
                .containsExactly(exactly(30), HIDDEN, HIDDEN);
        assertThat(published.errands())
                .extracting(published::attendances)
                .containsExactly(exactly(30), HIDDEN, HIDDEN);
        assertThat(published.questions()).isEqualTo(exactly(44));
    }

    @Test
    void sixQuestionsAboutSixErrandsShowTheirSumAndNotTheErrands() {
        Published published =
                atOnePlace(
                        help("e-id", 1),
                        help("bank", 1),
                        help("tax", 1),
                        help("pension", 1),
                        help("email", 1),
                        help("print", 1));

        assertThat(published.questions()).isEqualTo(exactly(6));
        assertThat(published.errands()).isEmpty();
        assertThat(published.gatheredQuestions()).isEqualTo(exactly(6));
    }

    @Test
    void aPlaceWithFourQuestionsHidesThem() {
        Published published = atOnePlace(help("e-id", 4));

        assertThat(published.questions()).isEqualTo(HIDDEN);
        assertThat(published.attendances()).isEqualTo(HIDDEN);
        assertThat(published.occasions()).isEqualTo(exactly(0));
    }

    @Test
    void aGroupHidesAttendancesOnlyWhenTheyAreFew() {
        Figures.Row course = new Figures.Row("e-id", null, 0, 12, 1);
        Map<String, PlaceTotal> byPlace = Map.of("jokkmokk", new PlaceTotal("jokkmokk", 0, 12, 1));
        Published published =
                smallCounts.publish(
                        new Tally(new Figures.Row(null, null, 0, 12, 1), List.of(course), byPlace),
                        List.of());

        assertThat(published.questions()).isEqualTo(exactly(0));
        assertThat(published.attendances()).isEqualTo(exactly(12));
        assertThat(published.occasions()).isEqualTo(exactly(1));
    }

    @Test
    void whereNobodyReportedEverythingIsUnknownAndNothingIsZero() {
        Published published =
                smallCounts.publish(
                        tally(List.of(), Map.of()),
                        List.of(new PlaceGroup("2510", List.of(JOKKMOKK))));

        assertThat(List.of(published.questions(), published.attendances(), published.occasions()))
                .containsOnly(new Value.Unknown());
        assertThat(published.questions(JOKKMOKK)).isEqualTo(new Value.Unknown());
        assertThat(published.questions(new PlaceGroup("2510", List.of(JOKKMOKK))))
                .isEqualTo(new Value.Unknown());
    }

    @Test
    void aSmallPlaceCannotBeReckonedFromTheOthers() {
        List<Place> places = new ArrayList<>(List.of(JOKKMOKK, PORJUS, VUOLLERIM));
        PlaceGroup group = new PlaceGroup("2510", places);
        Published published =
                smallCounts.publish(
                        tally(List.of(help("e-id", 63)), Map.of("jokkmokk", 60L, "porjus", 3L)),
                        List.of(group));

        assertThat(places)
                .extracting(published::questions)
                .containsExactly(HIDDEN, HIDDEN, new Value.Unknown());
        assertThat(published.questions()).isEqualTo(exactly(63));
        assertThat(published.questions(group)).isEqualTo(exactly(63));
    }
}
