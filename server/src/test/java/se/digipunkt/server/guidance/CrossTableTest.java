package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.guidance.CrossTable.Cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class CrossTableTest {

    @Test
    void aPersonWithTwoErrandsIsTwoQuestionsAndOneAttendance() throws Exception {
        GuidanceRecord record = record("{\"errands\":[\"e-id\",\"bank\"],\"language\":\"ar\"}");

        assertThat(CrossTable.TOTAL.cells(record)).containsExactly(new Cell("", "", 2, 1, 0));
        assertThat(CrossTable.LANGUAGE.cells(record)).containsExactly(new Cell("ar", "", 2, 1, 0));
        assertThat(CrossTable.ERRAND.cells(record))
                .containsExactly(new Cell("e-id", "", 1, 1, 0), new Cell("bank", "", 1, 1, 0));
        assertThat(CrossTable.ERRAND_LANGUAGE.cells(record))
                .containsExactly(new Cell("e-id", "ar", 1, 1, 0), new Cell("bank", "ar", 1, 1, 0));
    }

    @Test
    void aGroupIsOneOccasionAndNoQuestion() throws Exception {
        GuidanceRecord record =
                record("{\"errands\":[\"safety\"],\"form\":\"group\",\"count\":12}");

        assertThat(CrossTable.TOTAL.cells(record)).containsExactly(new Cell("", "", 0, 12, 1));
    }

    @Test
    void theOrderOfCharacteristicsDoesNotMatter() {
        assertThat(CrossTable.of(Set.of(By.LANGUAGE, By.ERRAND)))
                .isEqualTo(CrossTable.ERRAND_LANGUAGE);
        assertThat(CrossTable.of(Set.of())).isEqualTo(CrossTable.TOTAL);
    }

    @Test
    void whatWasNotAskedIsAbsent() {
        Figures.Row row = CrossTable.ERRAND_LANGUAGE.figure(new DailyRow("e-id", "", 3, 3, 0));

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
