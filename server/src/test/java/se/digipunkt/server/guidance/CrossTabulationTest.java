package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.guidance.CrossTabulation.Cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class CrossTabulationTest {

    @Test
    void aPersonWithTwoErrandsIsTwoQuestionsAndOneAttendance() throws Exception {
        GuidanceRecord record = record("{\"errands\":[\"e-id\",\"bank\"],\"language\":\"ar\"}");

        assertThat(CrossTabulation.TOTAL.cells(record)).containsExactly(new Cell("", "", 2, 1, 0));
        assertThat(CrossTabulation.LANGUAGE.cells(record))
                .containsExactly(new Cell("ar", "", 2, 1, 0));
        assertThat(CrossTabulation.ERRAND.cells(record))
                .containsExactly(new Cell("e-id", "", 1, 1, 0), new Cell("bank", "", 1, 1, 0));
        assertThat(CrossTabulation.ERRAND_LANGUAGE.cells(record))
                .containsExactly(new Cell("e-id", "ar", 1, 1, 0), new Cell("bank", "ar", 1, 1, 0));
    }

    @Test
    void aGroupIsOneOccasionAndNoQuestion() throws Exception {
        GuidanceRecord record =
                record("{\"errands\":[\"safety\"],\"form\":\"group\",\"count\":12}");

        assertThat(CrossTabulation.TOTAL.cells(record)).containsExactly(new Cell("", "", 0, 12, 1));
    }

    @Test
    void theOrderOfCharacteristicsDoesNotMatter() {
        assertThat(CrossTabulation.of(Set.of(By.LANGUAGE, By.ERRAND)))
                .isEqualTo(CrossTabulation.ERRAND_LANGUAGE);
        assertThat(CrossTabulation.of(Set.of())).isEqualTo(CrossTabulation.TOTAL);
    }

    @Test
    void whatWasNotAskedIsAbsent() {
        Figures.Row row = CrossTabulation.ERRAND_LANGUAGE.figure(new DailyRow("e-id", "", 3, 3, 0));

        assertThat(row).isEqualTo(new Figures.Row("e-id", null, 3, 3, 0));
    }

    private static GuidanceRecord record(String json) throws Exception {
        List<Fault> faults = new ArrayList<>();
        GuidanceRecord record =
                GuidanceReader.readStrictly(
                        (ObjectNode) ProtocolJson.mapper().readTree(json), faults);
        assertThat(faults).isEmpty();
        return record;
    }
}
