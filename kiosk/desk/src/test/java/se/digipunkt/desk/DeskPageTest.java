package se.digipunkt.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.protocol.Settings;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class DeskPageTest {

    private static final Settings.Place JOKKMOKK =
            new Settings.Place(
                    "dc-2510-1",
                    "point",
                    "DigidelCenter Jokkmokk",
                    "2510",
                    "Jokkmokk",
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null);
    private static final Settings.ErrandList ERRANDS =
            new Settings.ErrandList(
                    1,
                    Stream.concat(
                                    Stream.of(
                                            new Settings.Errand(
                                                    "e-id",
                                                    Map.of("sv", "BankID", "ar", "الهوية"))),
                                    IntStream.range(2, 31)
                                            .mapToObj(
                                                    i ->
                                                            new Settings.Errand(
                                                                    "errand-" + i,
                                                                    Map.of("sv", "Ärende " + i))))
                            .toList());
    private static final DeskState STATE =
            new DeskState(
                    LocalDate.of(2026, 11, 21),
                    3,
                    Map.of("e-id", 3),
                    new DeskState.Week(8, Map.of("e-id", 5, "errand-4", 3)),
                    List.of(
                            row("j:7", LocalTime.of(10, 4), 3, List.of("e-id"), Map.of(), "j:5"),
                            row(
                                    "j:5",
                                    LocalTime.of(9, 58),
                                    360,
                                    List.of("errand-2", "errand-3"),
                                    Map.of("outcome", "partly", "duration", "5-15"),
                                    null)),
                    2,
                    Sending.WAITING,
                    1,
                    1);

    private final DeskPage page = new DeskPage();

    @Test
    void everyErrandHasATileAndTheFirstNineHaveAKey() {
        String html = page.desk(view(null), "sv");

        assertThat(count(html, "class=\"tile\"")).isEqualTo(30);
        assertThat(count(html, "aria-keyshortcuts=")).isEqualTo(9);
    }

    @Test
    void showsWhatWaitsAndWhatTheServerCouldNotRead() {
        String html = page.desk(view(null), "sv");

        assertThat(html).contains("Väntar på att skickas: <span data-unsent-count>2</span>");
        assertThat(html).contains("Kunde servern inte tolka: <span data-set-aside-count>1</span>");
    }

    @ParameterizedTest
    @EnumSource(
            value = Sending.class,
            names = {"REVOKED", "UNKNOWN"})
    void aKioskOutOfUseSaysSoAndPromisesNothingOfTheNetwork(Sending outOfUse) {
        String shown = shown(page.desk(view(JOKKMOKK, sending(outOfUse), null), "sv"));

        assertThat(shown).contains("Kontakta kommunens samordnare", "Finns bara i kiosken");
        assertThat(shown).doesNotContain("Väntar på att skickas", "skickas av sig självt");
        assertThat(shown.contains("tagen ur bruk")).isEqualTo(outOfUse == Sending.REVOKED);
    }

    @Test
    void whatIsUnderWayDoesNotMentionTheNetwork() {
        String shown = shown(page.desk(view(JOKKMOKK, sending(Sending.UNDER_WAY), null), "sv"));

        assertThat(shown).contains("Skickas nu").doesNotContain("Servern svarar inte", "ur bruk");
    }

    /// What a reader sees before any script runs.
    private static String shown(String html) {
        return html.replaceAll("(?s)<template.*?</template>", "")
                .replaceAll("(?s)<(p|div)[^>]* hidden[ >].*?</\\1>", "");
    }

    @Test
    void worksWithoutTheScriptByFormsForTapAndUndo() {
        String html = page.desk(view(null), "sv");

        assertThat(html).contains("method=\"post\" action=\"/desk/taps\"");
        assertThat(html).contains("name=\"id\" value=\"form-tap-1\"");
        assertThat(html).contains("action=\"/desk/taps/j:7/undo\"");
    }

    @Test
    void theLatestTapsStayWithTheirUndoAndTheNewestSaysThatItWasLogged() {
        String rows = page.desk(view(null), "sv").replaceAll("(?s)<template.*?</template>", "");

        assertThat(rows)
                .contains(">BankID</strong>", ">10:04</span>", ">Ärende 2 + Ärende 3</strong>");
        assertThat(rows).contains("action=\"/desk/taps/j:5/undo\"");
        assertThat(count(rows, "latest-row--fresh")).isEqualTo(1);
        assertThat(count(rows, "data-word=\"logged\">")).isEqualTo(1);
    }

    @Test
    void aSecondTapWithinAMinuteOffersTheSamePersonAndAJoinedOneTheWayBack() {
        String rows = page.desk(view(null), "sv").replaceAll("(?s)<template.*?</template>", "");

        assertThat(rows)
                .containsPattern("/desk/taps/j:7/same\" data-same>.*name=\"as\" value=\"j:5\"")
                .contains("action=\"/desk/taps/j:5/part\" data-part>");
        assertThat(rows).contains("/desk/taps/j:5/same\" data-same hidden>");
    }

    @Test
    void theRowSaysWhatWasTold() {
        assertThat(page.desk(view(null), "sv"))
                .contains("<span>Delvis</span> <span>5–15 min</span>");
    }

    @Test
    void theWeekStandsBesideTheDayAlsoForWhatWasNotLoggedToday() {
        assertThat(page.desk(view(null), "sv"))
                .contains("data-week-total>8</span>", "data-week-count=\"errand-4\">3</span>")
                .contains("<div data-row=\"errand-4\">");
    }

    @Test
    void ageAndGenderAreAskedForInAMeasuringWeekAlone() {
        assertThat(page.desk(view(null), "sv"))
                .contains("name=\"outcome\"", "name=\"language\"")
                .doesNotContain("name=\"ageBand\"", "name=\"gender\"");
        assertThat(Asking.of(List.of(), LocalDate.of(2026, 11, 28)).asks(Detail.GENDER, false))
                .isTrue();
        assertThat(Asking.of(List.of(), LocalDate.of(2026, 11, 28)).asks(Detail.GENDER, true))
                .as("of a group")
                .isFalse();
    }

    @Test
    void theLanguagesOfThePlaceComeFirst() {
        assertThat(Asking.of(List.of("sv", "ar", "sv-x-simple"), null).languages())
                .startsWith("sv", "ar", "en")
                .doesNotContain("sv-x-simple")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Arbetsförmedlingen", "Till Försäkringskassan"})
    void aWordThatIsWiderThanATileIsMarked(String name) {
        assertThat(DeskView.hasLongWord(name)).isTrue();
        assertThat(DeskView.hasLongWord("Mobil och surfplatta, första stegen")).isFalse();
        assertThat(DeskView.hasLongWord("E-legitimation")).isFalse();
    }

    @Test
    void saysPlainlyThatATapWasNotStored() {
        assertThat(page.desk(view(Refusal.NO_SPACE), "sv"))
                .contains("Sparades inte")
                .contains("minnet är fullt");
    }

    @Test
    void saysWhatIsOpenAndOffersToCloseForTheDay() {
        String html = page.desk(view(null), "sv");

        assertThat(html)
                .contains("<li>Öppet nu till 16:00</li>")
                .contains("action=\"/desk/closure\"")
                .contains("name=\"reason\" value=\"weather\"");
    }

    @Test
    void aClosureCanBeTakenBack() {
        String html = page.desk(view(JOKKMOKK, null, true), "sv");

        assertThat(html)
                .contains("action=\"/desk/closure/j:9/end\"")
                .contains("Ångra: vi har öppet")
                .doesNotContain("value=\"weather\"");
    }

    @Test
    void turnsTheWholePageForArabic() {
        String html = page.desk(view(null), "ar");

        assertThat(html).contains("<html lang=\"ar\" dir=\"rtl\">").contains("الهوية");
    }

    @Test
    void anUnknownLanguageGetsSwedish() {
        assertThat(page.desk(view(null), "xx")).contains("<html lang=\"sv\" dir=\"ltr\">");
    }

    @Test
    void keepsTheTapThatWaitsForThePin() {
        Tap waiting = new Tap("form-tap-1", "e-id", 1, Duration.ZERO);
        String html =
                page.pin(
                        new PinView(
                                "/desk",
                                "Jokkmokk",
                                false,
                                PinView.Problem.WRONG,
                                0,
                                PinView.Waiting.of(waiting)),
                        "sv");

        assertThat(html).contains("name=\"errand\" value=\"e-id\"").contains("Fel PIN-kod");
    }

    @Test
    void asksForNoPinWhileNoneIsSet() {
        String html =
                page.pin(
                        new PinView(
                                "/desk",
                                null,
                                false,
                                PinView.Problem.NO_PIN,
                                0,
                                PinView.Waiting.NOTHING),
                        "sv");

        assertThat(html).doesNotContain("<input").contains("samordnare");
    }

    @ParameterizedTest
    @EnumSource(
            value = PinView.Problem.class,
            names = {"NOT_ENROLLED", "ENROLLING", "CODE_REFUSED"})
    void aKioskThatIsNotEnrolledSaysThatAndWhatToDo(PinView.Problem problem) {
        String html =
                page.pin(
                        new PinView("/desk", null, false, problem, 0, PinView.Waiting.NOTHING),
                        "sv");

        assertThat(html).contains("inskriven").doesNotContain("<input", "Ingen PIN-kod");
    }

    @Test
    void escapesWhatOthersWrote() {
        var place =
                new Settings.Place(
                        "p1",
                        "point",
                        "<b>Byn</b>",
                        "2510",
                        "\"",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null);

        assertThat(page.desk(view(place, null), "sv"))
                .contains("&lt;b&gt;Byn&lt;/b&gt;")
                .doesNotContain("<b>Byn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "ar"})
    void holdsNoInlineStyleOrScript(String language) {
        String html =
                page.desk(view(Refusal.NO_SPACE), language)
                        + page.pin(
                                new PinView("/desk", "A", true, null, 0, PinView.Waiting.NOTHING),
                                language);

        assertThat(html).doesNotContainPattern("\\sstyle=").doesNotContain("<style");
        assertThat(html).doesNotContainPattern("\\son[a-z]+=");
        assertThat(html).doesNotContainPattern("<script(?![^>]* src=\"/assets/)");
        assertThat(html).doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    private static DeskView view(@Nullable Refusal refusal) {
        return view(JOKKMOKK, refusal);
    }

    private static DeskView view(Settings.Place place, @Nullable Refusal refusal) {
        return view(place, STATE, refusal, false);
    }

    private static DeskView view(Settings.Place place, DeskState state, @Nullable Refusal refusal) {
        return view(place, state, refusal, false);
    }

    private static DeskView view(Settings.Place place, @Nullable Refusal refusal, boolean closed) {
        return view(place, STATE, refusal, closed);
    }

    private static DeskView view(
            Settings.Place place, DeskState state, @Nullable Refusal refusal, boolean closed) {
        return new DeskView(
                DeskFrame.ofKiosk("/desk"),
                place,
                ERRANDS,
                state,
                true,
                new DeskPlace(
                        List.of("Öppet nu till 16:00"),
                        !closed,
                        closed ? Optional.of("j:9") : Optional.empty()),
                null,
                Asking.of(List.of("sv", "ar"), null),
                "form-tap-1",
                refusal);
    }

    private static DeskState sending(Sending sending) {
        return new DeskState(
                STATE.day(),
                STATE.total(),
                STATE.errands(),
                STATE.week(),
                STATE.latest(),
                2,
                sending,
                0,
                1);
    }

    private static DeskState.Latest row(
            String reference,
            LocalTime at,
            long secondsAgo,
            List<String> errands,
            Map<String, String> details,
            @Nullable String samePersonAs) {
        return new DeskState.Latest(
                reference,
                errands.getFirst(),
                at,
                secondsAgo,
                errands,
                1,
                details,
                samePersonAs,
                errands.size() > 1,
                LocalDate.of(2026, 11, 21),
                null);
    }

    private static long count(String html, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(html).results().count();
    }
}
