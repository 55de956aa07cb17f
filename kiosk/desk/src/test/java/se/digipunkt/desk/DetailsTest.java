package se.digipunkt.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.GuidanceRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class DetailsTest {

    private static final Details ARABIC = new Details(Map.of("language", "ar"));

    @Test
    void aRecordFromAFileWithoutAVersionOfTheErrandListTakesDetails() {
        List<Refusal> why = new ArrayList<>();

        assertThat(ARABIC.on(GuidanceRecord.tap("e-id", 0), why))
                .hasValueSatisfying(record -> assertThat(record.language()).isEqualTo("ar"))
                .hasValueSatisfying(record -> assertThat(record.taxonomy()).isZero());
        assertThat(why).isEmpty();
    }

    @Test
    void whatIsNoLanguageIsRefusedAndSaid() {
        List<Refusal> why = new ArrayList<>();

        assertThat(
                        new Details(Map.of("language", "på svenska"))
                                .on(GuidanceRecord.tap("e-id", 1), why))
                .isEmpty();
        assertThat(why).containsExactly(Refusal.NOT_UNDERSTOOD);
    }
}
