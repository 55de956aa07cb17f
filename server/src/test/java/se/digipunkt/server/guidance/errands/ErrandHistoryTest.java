package se.digipunkt.server.guidance.errands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Settings.Errand;
import se.digipunkt.server.guidance.errands.ErrandListChange.Kind;

import java.time.LocalDate;
import java.util.List;

final class ErrandHistoryTest {

    private static final LocalDate ALWAYS = ErrandListLoad.ALWAYS;
    private static final LocalDate FIRST_OF_DECEMBER = LocalDate.parse("2026-12-01");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");

    /// AI comes on 1 December, when e-mail also gets a clearer name; photos retire at New Year.
    private final ErrandHistory history =
            new ErrandHistory(
                    List.of(
                            errand("email", 1, ALWAYS),
                            new ErrandRow("photos", 2, "equipment", "", ALWAYS, NEW_YEAR),
                            errand("ai", 3, FIRST_OF_DECEMBER)),
                    List.of(
                            new ErrandTextRow("email", "sv", ALWAYS, "E-post"),
                            new ErrandTextRow("email", "sv", FIRST_OF_DECEMBER, "E-post, skicka"),
                            new ErrandTextRow("email", "fi", ALWAYS, "Sähköposti"),
                            new ErrandTextRow("photos", "sv", ALWAYS, "Bilder"),
                            new ErrandTextRow("ai", "sv", FIRST_OF_DECEMBER, "AI")));

    private static ErrandRow errand(String code, long position, LocalDate from) {
        return new ErrandRow(code, position, "other", "", from, null);
    }

    @Test
    void theListChangesAtMidnightAndItsVersionCountsTheDaysThatChangedIt() {
        assertThat(history.listOn(FIRST_OF_DECEMBER.minusDays(1)).version()).isEqualTo(1);
        assertThat(codesOn(FIRST_OF_DECEMBER.minusDays(1))).containsExactly("email", "photos");
        assertThat(history.listOn(FIRST_OF_DECEMBER).version()).isEqualTo(2);
        assertThat(codesOn(FIRST_OF_DECEMBER)).containsExactly("email", "photos", "ai");
        assertThat(history.listOn(NEW_YEAR).version()).isEqualTo(3);
        assertThat(codesOn(NEW_YEAR)).containsExactly("email", "ai");
    }

    @Test
    void anotherNameIsInForceFromItsDayAndTheOtherLanguagesStay() {
        assertThat(history.textsOn("email", FIRST_OF_DECEMBER.minusDays(1)))
                .containsEntry("sv", "E-post");
        assertThat(history.textsOn("email", FIRST_OF_DECEMBER))
                .containsEntry("sv", "E-post, skicka")
                .containsEntry("fi", "Sähköposti");
    }

    @Test
    void retiredAndComingErrandsHaveNames() {
        assertThat(history.textsOn("photos", NEW_YEAR.plusYears(1))).containsEntry("sv", "Bilder");
        assertThat(history.textsOn("ai", ALWAYS)).containsEntry("sv", "AI");
    }

    @Test
    void whatWasInTheListOnceIsKnownForEver() {
        assertThat(history.knows(List.of("photos", "ai"))).isTrue();
        assertThat(history.knows(List.of("photos", "fax"))).isFalse();
    }

    @Test
    void aNameBreaksNoSeriesButAnErrandThatComesOrGoesDoes() {
        List<ErrandListChange> coming =
                history.changes().stream().filter(c -> c.day().isAfter(ALWAYS)).toList();

        assertThat(coming)
                .containsExactly(
                        new ErrandListChange(FIRST_OF_DECEMBER, Kind.ADDED, "ai"),
                        new ErrandListChange(FIRST_OF_DECEMBER, Kind.RENAMED, "email"),
                        new ErrandListChange(NEW_YEAR, Kind.RETIRED, "photos"));
        assertThat(coming.stream().filter(ErrandListChange::breaksSeries))
                .extracting(ErrandListChange::code)
                .containsExactly("ai", "photos");
    }

    private List<String> codesOn(LocalDate day) {
        return history.listOn(day).errands().stream().map(Errand::code).toList();
    }
}
