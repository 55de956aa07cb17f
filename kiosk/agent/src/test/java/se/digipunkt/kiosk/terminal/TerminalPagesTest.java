package se.digipunkt.kiosk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.value.ConvertibleMultiValues;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.desk.Jokkmokk;
import se.digipunkt.kiosk.outlook.Outlook;
import se.digipunkt.kiosk.outlook.Village;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.kiosk.terminal.aloud.Voices;
import se.digipunkt.protocol.Settings;
import se.digipunkt.protocol.TerminalLanguage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class TerminalPagesTest {

    @TempDir private Path folder;
    private Optional<Instant> now = Optional.of(Village.at("2026-11-20T12:00"));

    @Test
    void saysWhereHelpIsAndWhenInSwedish() {
        String page = page(Jokkmokk.withPin(), "sv");

        assertThat(page)
                .contains("Vad behöver du hjälp med?")
                .contains("DigidelCenter Jokkmokk")
                .contains("<dt>Måndag–fredag</dt><dd><span class=\"ltr hours-span\">09:00–18:00")
                .contains("<dt>Tisdag</dt><dd><span class=\"ltr hours-span\">10:00–12:00")
                .contains("Andra platser i Jokkmokk")
                .contains("Servicepunkt Vuollerim");
    }

    @Test
    void saysPlainlyThatHoursAreMissing() {
        assertThat(page(Jokkmokk.open(null, null), "sv")).contains("Öppettider saknas.");
    }

    @Test
    void saysWhatIsOpenNowAboveTheUsualHours() {
        assertThat(page(village(), "sv"))
                .containsSubsequence(
                        "Öppet nu till 16:00, med någon som kan hjälpa dig",
                        "Öppet, med någon som kan hjälpa",
                        "<dt>fredag</dt>",
                        "10:00–16:00");
    }

    @Test
    void nobodyIsToldToAskWhereNobodyIs() {
        assertThat(page(village(), "sv")).contains("Fråga någon som arbetar här");

        now = Optional.of(Village.at("2026-11-20T09:00"));

        assertThat(page(village(), "sv"))
                .contains(
                        "data-live=\"ask\">Nästa gång någon kan hjälpa dig: i dag 10:00–16:00</p>")
                .doesNotContain("Fråga någon som arbetar här");
    }

    @Test
    void hoursThatBeginSoonAreToldOfOtherPlacesToo() {
        Settings.Place other = village().place();
        Settings.Hours coming =
                new Settings.Hours(LocalDate.of(2026, 12, 1), "both", "Mo 09:00-11:00", Map.of());
        Settings settings =
                village()
                        .withNearby(
                                List.of(
                                        new Settings.Place(
                                                "kabdalis",
                                                "point",
                                                "Kåbdalis",
                                                "2510",
                                                "Jokkmokk",
                                                null,
                                                null,
                                                null,
                                                null,
                                                other.promised(),
                                                List.of(other.hours().getFirst(), coming),
                                                null)));

        assertThat(page(settings, "sv"))
                .containsSubsequence("Kåbdalis", "Från 1 december 2026", "09:00–11:00");
    }

    @Test
    void sayingNothingOfNowTheUsualHoursRemain() {
        now = Optional.empty();

        assertThat(page(village(), "sv"))
                .contains("Skärmen vet inte vad klockan är", "<dt>fredag</dt>")
                .doesNotContain("Öppet nu", "Stängt nu");
    }

    @Test
    void whatNobodyHasPutInWordsIsShownOnlyWhereNothingBetterIsKnown() {
        assertThat(page(village(), "en")).contains("Open now until 16:00").doesNotContain("Fr 10");

        now = Optional.of(Village.at("2027-03-01T12:00"));
        assertThat(page(unworded(), "en"))
                .contains("has not had new times", "week 1-53/2 Fr 10:00-16:00")
                .doesNotContain("Open now");
        now = Optional.of(Village.at("2026-11-20T12:00"));
        assertThat(page(unworded(), "en")).doesNotContain("week 1-53");
    }

    private static Settings village() {
        return village(
                Map.of("sv", List.of(new Settings.Line("fredag", "10:00–16:00"))),
                "Fr 10:00-16:00");
    }

    private static Settings unworded() {
        return village(Map.of(), "week 1-53/2 Fr 10:00-16:00");
    }

    private static Settings village(Map<String, List<Settings.Line>> words, String text) {
        var promised =
                new Settings.Promised(
                        Village.MONDAY,
                        Village.LAST,
                        Village.minutes("2026-11-20T10:00/2026-11-20T16:00"),
                        null,
                        List.of());
        return Village.settings(
                new Settings.Place(
                        "vuollerim",
                        "point",
                        "Vuollerim",
                        "2510",
                        "Jokkmokk",
                        text,
                        null,
                        null,
                        null,
                        promised,
                        List.of(new Settings.Hours(null, "both", text, words)),
                        null),
                List.of(),
                List.of());
    }

    @Test
    void hoursGivenOnceMeanBothOpenAndStaffed() {
        assertThat(page(Jokkmokk.open("Mo 10:00-12:00", null), "sv"))
                .contains("Öppet, med någon som kan hjälpa");
        assertThat(page(Jokkmokk.open(null, "Mo 10:00-12:00"), "sv"))
                .contains("Öppet, med någon som kan hjälpa");
    }

    @Test
    void showsHoursThatAreNoPlainWeekAsTheyWereWritten() {
        assertThat(page(Jokkmokk.open("Mo-Fr 09:00-18:00; Dec 24 off", null), "ar"))
                .contains("<span class=\"ltr\">Mo-Fr 09:00-18:00; Dec 24 off</span>");
    }

    @Test
    void theBusNamesItself() {
        assertThat(page(Jokkmokk.onTheBus(), "sv"))
                .contains("Bokbussen Jåhkå")
                .contains("Fråga någon på bussen");
    }

    @Test
    void runsFromRightToLeftInArabic() {
        assertThat(page(Jokkmokk.withPin(), "ar"))
                .contains("<html lang=\"ar\" dir=\"rtl\"")
                .contains("الهوية الإلكترونية");
    }

    @Test
    void daysInLuleSamiKeepTheirYear() {
        Texts texts = Texts.load(TerminalPages.class, "terminal", "smj");
        LocalDate newYear = LocalDate.of(2028, 1, 1);

        assertThat(texts.date(newYear, "d MMMM yyyy")).isEqualTo("1/1 2028");
        assertThat(texts.date(newYear, "EEEE d MMMM")).isEqualTo("1/1");
    }

    @Test
    void aLanguageThatIsNotOfferedGetsTheFirstOne() {
        assertThat(page(Jokkmokk.withPin(), "xx")).contains("<html lang=\"sv\"");
        assertThat(page(Jokkmokk.withPin(), null)).contains("<html lang=\"sv\"");
    }

    @Test
    void beforeEnrolmentItSaysThatTheScreenIsBeingPrepared() {
        assertThat(pages(new Told(folder, "test")).start(in("en")))
                .contains("This screen is being prepared")
                .doesNotContain("What do you need");
    }

    @Test
    void saysThatSampleDataAreMadeUp() {
        assertThat(page(Jokkmokk.withPin(), "sv")).contains("Exempeldata.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "ar"})
    void leavesNoTraceAndHoldsNothingInline(String language) {
        String page = page(Jokkmokk.withPin(), language);

        assertThat(page).doesNotContain("<style", "<input");
        assertThat(page).doesNotContainPattern("<script(?![^>]* src=\"/assets/)");
        assertThat(page).doesNotContainPattern("\\s(style|on[a-z]+)=");
        assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @ParameterizedTest
    @EnumSource
    void everyTextExistsInEveryLanguage(TerminalLanguage language) {
        for (String capability : List.of("terminal", "outlook", "help", "screen")) {
            Texts swedish = Texts.load(TerminalPages.class, capability, "sv");
            Texts other = Texts.load(TerminalPages.class, capability, language.code());

            assertThat(other.keys()).isEqualTo(swedish.keys());
            assertThat(other.direction()).isEqualTo(language.direction());
            assertThat(other.keys())
                    .allSatisfy(
                            key -> {
                                assertThat(other.text(key)).as(key).isNotBlank();
                                assertThat(places(other.text(key)))
                                        .as(key)
                                        .isEqualTo(places(swedish.text(key)));
                            });
        }
    }

    /// `{0}` and the like.
    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void hoursThatNobodyHasPutInTheLanguageAreSwedishAndSaySo() {
        Settings village = village();
        assertThat(page(new SettingsIn(village).languages("sv", "so"), "so"))
                .contains("<dt>Jimce</dt>");
        Settings hard =
                village(
                        Map.of("sv", List.of(new Settings.Line("fredag udda veckor", "10:00"))),
                        "week 1-53/2 Fr 10:00-16:00");
        now = Optional.empty();
        assertThat(page(new SettingsIn(hard).languages("sv", "fa"), "fa"))
                .contains("<dl class=\"hours\" lang=\"sv\" dir=\"ltr\">", "fredag udda veckor");
    }

    private String page(Settings settings, @Nullable String language) {
        Told told = new Told(folder, "test");
        told.keep(settings);
        return pages(told).start(in(language));
    }

    private TerminalPages pages(Told told) {
        return new TerminalPages(
                told, new Outlook(told, () -> now), new Rendering(told, Voices.none()), () -> true);
    }

    private static ConvertibleMultiValues<String> in(@Nullable String language) {
        return language == null
                ? ConvertibleMultiValues.empty()
                : ConvertibleMultiValues.of(Map.of("lang", List.of(language)));
    }
}
