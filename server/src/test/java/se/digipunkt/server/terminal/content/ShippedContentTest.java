package se.digipunkt.server.terminal.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.digipunkt.protocol.Ids;
import se.digipunkt.protocol.TerminalLanguage;

import java.net.URI;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What comes with the program is whole.
class ShippedContentTest {

    /// Western, Arabic and Ethiopic ends of sentences; `114 14.` is one as well.
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!؟።](\\s|$)");

    private static final int FEWEST_SENTENCES = 2;
    private static final int MOST_SENTENCES = 4;
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_TEXT = 300;

    private final ShippedContent shipped = new ShippedContent();

    @Test
    void thereAreFourteenThemesInTwelveLanguages() {
        assertThat(shipped.themeCodes())
                .containsExactly(
                        "e-id",
                        "health",
                        "tax",
                        "social-insurance",
                        "pension",
                        "work",
                        "migration",
                        "bank",
                        "post",
                        "travel",
                        "library",
                        "municipality",
                        "safety",
                        "learn");
        assertThat(TerminalLanguage.tags())
                .containsExactly(
                        "sv",
                        "sv-simple",
                        "en",
                        "fi",
                        "fit",
                        "se",
                        "smj",
                        "ar",
                        "so",
                        "ti",
                        "uk",
                        "fa");
    }

    @ParameterizedTest
    @EnumSource
    void everyThemeIsExplainedInAFewShortSentences(TerminalLanguage language) {
        for (String theme : shipped.themeCodes()) {
            ThemeText text = shipped.text(theme, language).orElseThrow();

            assertThat(text.title()).as(theme).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_TITLE);
            assertThat(text.text()).as(theme).hasSizeLessThanOrEqualTo(LONGEST_TEXT);
            assertThat(SENTENCE_END.matcher(text.text()).results().count())
                    .as("sentences on %s in %s", theme, language)
                    .isBetween((long) FEWEST_SENTENCES, (long) MOST_SENTENCES);
        }
    }

    @Test
    void noExplanationIsThatOfAnotherLanguageOrTheme() {
        Map<String, String> found = new HashMap<>();
        for (TerminalLanguage language : TerminalLanguage.values()) {
            for (String theme : shipped.themeCodes()) {
                String where = theme + " " + language;
                String text = shipped.text(theme, language).orElseThrow().text();
                assertThat(found.put(text, where)).as(where).isNull();
            }
        }
    }

    /// Words that the two languages share.
    @Test
    void onlyWordsThatLanguagesShareAreTitlesInBoth() {
        Map<String, List<String>> languages = new HashMap<>();
        for (TerminalLanguage language : TerminalLanguage.values()) {
            for (String theme : shipped.themeCodes()) {
                languages
                        .computeIfAbsent(
                                shipped.text(theme, language).orElseThrow().title(),
                                _ -> new ArrayList<>())
                        .add(language.code());
            }
        }
        languages.values().removeIf(tags -> tags.size() == 1);

        assertThat(languages.keySet())
                .containsExactlyInAnyOrder(
                        "Pension",
                        "Migration",
                        "Skatt",
                        "Bibliotek",
                        "Kommunen",
                        "Lär dig mer",
                        "Kirjasto",
                        "Työ",
                        "Pankki ja maksut",
                        "Kunta");
    }

    /// A machine has translated them, and nobody who speaks the language has read them.
    @ParameterizedTest
    @EnumSource
    void whatIsTranslatedIsADraft(TerminalLanguage language) {
        boolean written = List.of("sv", "sv-simple", "en").contains(language.code());

        assertThat(shipped.review(language)).isEqualTo(written ? Review.ORIGINAL : Review.DRAFT);
    }

    @Test
    void everySiteHasASafeAddressAndItsLanguages() {
        for (String theme : shipped.themeCodes()) {
            assertThat(shipped.sites(theme)).as(theme).isNotEmpty();
            for (Site site : shipped.sites(theme)) {
                URI address = URI.create(site.address());
                assertThat(address.getScheme()).as(site.name()).isEqualTo("https");
                assertThat(address.getHost()).isEqualTo(address.getHost().toLowerCase(Locale.ROOT));
                assertThat(TerminalLanguage.tags()).containsAll(site.languages());
                assertThat(site.languages()).contains("sv");
            }
        }
    }

    @Test
    void everyMunicipalityOfNorrbottenHasItsSite() {
        assertThat(shipped.sites("municipality"))
                .hasSize(14)
                .extracting(Site::municipality)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void legalRightsToALanguageDependOnTheMunicipality() {
        assertThat(shipped.minorityLanguages("2521")).containsExactly("fit", "fi");
        assertThat(shipped.minorityLanguages("2510")).containsExactly("smj", "se");
        assertThat(shipped.minorityLanguages("2584")).containsExactly("fi", "fit", "se", "smj");
        assertThat(shipped.minorityLanguages("2582")).isEmpty();
    }

    /// A plain space would let Arabic and Persian letters turn `114 14` into `14 114`.
    @ParameterizedTest
    @EnumSource
    void groupsOfDigitsStandInTheOrderTheyAreDialled(TerminalLanguage language) {
        for (String theme : shipped.themeCodes()) {
            String text = shipped.text(theme, language).orElseThrow().text();

            assertThat(text).as(theme).doesNotContainPattern("[0-9] [0-9]");
            Bidi shown = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            int number = text.indexOf("114\u00A014");
            assertThat(number >= 0).as(theme).isEqualTo(theme.equals("safety"));
            for (int i = number; i >= 0 && i < number + "114 14".length(); i++) {
                assertThat(shown.getLevelAt(i)).isEqualTo(shown.getLevelAt(number)).isEven();
            }
        }
    }

    @Test
    void codesAreCodes() {
        assertThat(shipped.themeCodes()).allMatch(Ids::isCode);
    }
}
