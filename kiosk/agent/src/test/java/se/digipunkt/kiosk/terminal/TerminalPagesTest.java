package se.digipunkt.kiosk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.desk.Jokkmokk;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.nio.file.Path;

class TerminalPagesTest {

    @TempDir private Path folder;

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
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("الهوية الإلكترونية");
    }

    @Test
    void aLanguageThatIsNotOfferedGetsTheFirstOne() {
        assertThat(page(Jokkmokk.withPin(), "xx")).contains("<html lang=\"sv\"");
        assertThat(page(Jokkmokk.withPin(), null)).contains("<html lang=\"sv\"");
    }

    @Test
    void beforeEnrolmentItSaysThatTheScreenIsBeingPrepared() {
        assertThat(new TerminalPages(new Told(folder, "test")).start("en"))
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

        assertThat(page).doesNotContain("<script", "<style", "<form", "<input");
        assertThat(page).doesNotContainPattern("\\s(style|on[a-z]+)=");
        assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void everyTextExistsInEveryLanguage(String language) {
        Texts swedish = Texts.load(TerminalPages.class, "terminal", "sv");
        Texts other = Texts.load(TerminalPages.class, "terminal", language);

        assertThat(other.keys()).isEqualTo(swedish.keys());
        assertThat(other.keys()).allSatisfy(key -> assertThat(other.text(key)).isNotBlank());
    }

    private String page(Settings settings, @Nullable String language) {
        Told told = new Told(folder, "test");
        told.keep(settings);
        return new TerminalPages(told).start(language);
    }
}
