package se.digipunkt.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.protocol.GuidanceRecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

class HelpFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aGroupHasHeadsAndNoMoreThanWasTold() {
        GuidanceRecord told =
                read(
                        "form=group",
                        "errand=ai",
                        "count=12",
                        "women=7",
                        "children=",
                        "aimedAt=older");

        assertThat(told.form()).isEqualTo(GuidanceRecord.Form.GROUP);
        assertThat(told.count()).isEqualTo(12);
        assertThat(told.women()).isEqualTo(7);
        assertThat(told.children()).isNull();
        assertThat(told.aimedAt()).isEqualTo(GuidanceRecord.AimedAt.OLDER);
        assertThat(told.precision()).isEqualTo(GuidanceRecord.Precision.EXACT);
    }

    @Test
    void whatAHiddenPartOfTheFormHoldsIsNotTold() {
        GuidanceRecord told =
                read("form=individual", "errand=ai", "count=12", "when=now", "day=2026-11-01");

        assertThat(told.count()).isEqualTo(1);
        assertThat(told.day()).isNull();
    }

    @Test
    void anEarlierDayIsThatDayOrAnEstimate() {
        assertThat(read("errand=ai", "when=earlier", "day=2026-11-18").precision())
                .isEqualTo(GuidanceRecord.Precision.DAY);
        assertThat(
                        read("errand=ai", "when=earlier", "day=2026-11-18", "precision=estimate")
                                .precision())
                .isEqualTo(GuidanceRecord.Precision.ESTIMATE);
    }

    @ParameterizedTest
    @CsvSource({
        "errands, ''",
        "errands, errand=a&errand=b&errand=c&errand=d",
        "errands, errand=a&errand=a",
        "count, errand=a&form=group",
        "count, errand=a&form=group&count=1",
        "count, errand=a&form=group&count=501",
        "count, errand=a&form=group&count=tolv",
        "children, errand=a&form=group&count=5&children=6",
        "women, errand=a&form=group&count=5&women=3&men=3",
        "day, errand=a&when=earlier",
        "day, errand=a&when=earlier&day=2026-11-23",
        "day, errand=a&when=earlier&day=2025-10-17",
        "day, errand=a&when=earlier&day=2026-02-30",
        "times, errand=a&when=earlier&day=2026-11-20&times=0",
        "times, errand=a&when=earlier&day=2026-11-20&times=51",
        "times, errand=a&when=earlier&day=2026-11-20&times=flera"
    })
    void saysWhichFieldIsWrong(String field, String posted) {
        assertThat(form(posted.split("&")).wrong(TODAY)).contains(field);
    }

    @Test
    void fourHundredDaysBackCanBeTold() {
        assertThat(form("errand=a", "when=earlier", "day=2025-10-18").wrong(TODAY)).isEmpty();
    }

    private static GuidanceRecord read(String... posted) {
        TreeSet<String> wrong = new TreeSet<>();
        GuidanceRecord told = form(posted).read(TODAY, wrong);
        assertThat(wrong).isEmpty();
        return told;
    }

    private static HelpForm form(String... posted) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String pair : posted) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                fields.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
            }
        }
        return new HelpForm(fields);
    }
}
