package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.Crossing.Cell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class CrossTabulationTest {

    /// A Friday, 10:15 in Sweden.
    private static final Instant AT = Instant.parse("2026-11-20T09:15:00Z");

    private static final Map<String, List<String>> COMPETENCES =
            Map.of("e-id", List.of("2.6", "4.2"), "bank", List.of("2.6"), "print", List.of());

    private static List<Cell> cells(GuidanceRecord record, By... by) {
        Logged logged = new Logged("j", 1, "lib", new KnownTime(AT, KnownTime.Basis.ANCHORED), AT);
        RecordRow row = RecordRow.of(logged, new RecordId("j", 1), record, Where.UNKNOWN);
        LocalDate day = LocalDate.parse("2026-11-20");
        Map<String, List<String>> competences = new LinkedHashMap<>();
        row.errandCodes().forEach(code -> competences.put(code, COMPETENCES.get(code)));
        return new Crossing(
                        new Crossing.Persons(row.isGroup(), 1, row.headCount()),
                        row.values(day),
                        competences)
                .cells(CrossTabulation.of(Arrays.asList(by)));
    }

    private static GuidanceRecord record(String json) {
        return GivenHelp.record(json);
    }

    @Test
    void aPersonWithTwoErrandsIsTwoQuestionsAndOneAttendance() {
        GuidanceRecord record = record("{\"errands\":[\"e-id\",\"bank\"],\"language\":\"ar\"}");

        assertThat(cells(record)).containsExactly(new Cell("", "", 2, 1, 0));
        assertThat(cells(record, By.LANGUAGE)).containsExactly(new Cell("ar", "", 2, 1, 0));
        assertThat(cells(record, By.ERRAND))
                .containsExactly(new Cell("e-id", "", 1, 1, 0), new Cell("bank", "", 1, 1, 0));
        assertThat(cells(record, By.ERRAND, By.LANGUAGE))
                .containsExactly(new Cell("e-id", "ar", 1, 1, 0), new Cell("bank", "ar", 1, 1, 0));
    }

    @Test
    void aCompetenceCountsThePersonOnceAndEachErrandThatNeedsIt() {
        GuidanceRecord record = record("{\"errands\":[\"e-id\",\"bank\",\"print\"]}");

        assertThat(cells(record, By.COMPETENCE))
                .containsExactly(
                        new Cell("2.6", "", 2, 1, 0),
                        new Cell("4.2", "", 1, 1, 0),
                        new Cell("", "", 1, 1, 0));
        assertThat(cells(record, By.COMPETENCE, By.ERRAND))
                .containsExactly(
                        new Cell("e-id", "2.6", 1, 1, 0),
                        new Cell("e-id", "4.2", 1, 1, 0),
                        new Cell("bank", "2.6", 1, 1, 0),
                        new Cell("print", "", 1, 1, 0));
    }

    @Test
    void aGroupIsOneOccasionAndNoQuestion() {
        GuidanceRecord record = record("{\"errands\":[\"e-id\"],\"form\":\"group\",\"count\":12}");

        assertThat(cells(record)).containsExactly(new Cell("", "", 0, 12, 1));
        assertThat(cells(record, By.COMPETENCE))
                .containsExactly(new Cell("2.6", "", 0, 12, 1), new Cell("4.2", "", 0, 12, 1));
    }

    @Test
    void theHourIsThatOfSwedenAndUnknownWithoutAnExactMoment() {
        assertThat(cells(record("{\"errands\":[\"bank\"]}"), By.HOUR, By.WEEKDAY))
                .containsExactly(new Cell("5", "10", 1, 1, 0));
        assertThat(
                        cells(
                                record(
                                        "{\"errands\":[\"bank\"],\"precision\":\"day\",\"day\":\"2026-11-20\"}"),
                                By.HOUR))
                .containsExactly(new Cell("", "", 1, 1, 0));
    }

    @Test
    void whoWasNotAskedIsInNoCellOfAgeAndUnansweredIsInOne() {
        assertThat(cells(record("{\"errands\":[\"bank\"]}"), By.AGE_BAND)).isEmpty();
        assertThat(
                        cells(
                                record("{\"errands\":[\"bank\"],\"ageBand\":\"unanswered\"}"),
                                By.AGE_BAND))
                .containsExactly(new Cell("unanswered", "", 1, 1, 0));
    }

    @Test
    void allPairsAreKeptButThoseOfAgeAndGender() {
        // none, 11 alone, 9 * 8 / 2 pairs
        assertThat(CrossTabulation.all()).hasSize(1 + 11 + 36);
        assertThat(CrossTabulation.of(List.of(By.LANGUAGE, By.ERRAND)).code())
                .isEqualTo("errand-language");
        assertThatThrownBy(() -> CrossTabulation.of(Set.of(By.AGE_BAND, By.ERRAND)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
