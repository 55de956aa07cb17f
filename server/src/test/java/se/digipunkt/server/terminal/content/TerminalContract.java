package se.digipunkt.server.terminal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.TerminalContent;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.terminal.Terminal;
import se.digipunkt.server.terminal.told.Told;
import se.digipunkt.server.web.ProblemException;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What terminals carry, on both databases.
abstract class TerminalContract {

    private static final Actor REGION =
            new Actor("u-1", "anna", Set.of(Role.REGION), Set.of(), null);
    private static final String JOKKMOKK = "2510";
    private static final String BODEN = "2582";
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final TestDatabase database;
    private ApplicationContext server;
    private Terminal terminal;
    private TerminalChanges changes;

    TerminalContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = database.start(Map.of("test.clock", "true"));
        terminal = server.getBean(Terminal.class);
        changes = server.getBean(TerminalChanges.class);
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    @Test
    final void anEmptyServerTellsWhatWasWrittenInItsLanguage() {
        Told told = terminal.told(JOKKMOKK);

        assertThat(told.languages()).containsExactly("sv", "sv-simple", "en");
        assertThat(told.content().themes()).hasSize(14);
        assertThat(told.content().texts().keySet())
                .containsExactlyInAnyOrder("sv", "sv-simple", "en");
        assertThat(told.content().drafts()).isEmpty();
        assertThat(text("sv", "tax").title()).isEqualTo("Skatt");
        assertThat(text("sv", "tax").draft()).isFalse();
    }

    @Test
    final void aMunicipalityIsToldItsOwnSite() {
        assertThat(sites(JOKKMOKK, "municipality"))
                .extracting(TerminalContent.Site::address)
                .containsExactly("https://www.jokkmokk.se");
        assertThat(sites(JOKKMOKK, "health")).hasSize(1);
    }

    @Test
    final void languagesWithALegalRightStandFirstAfterSwedish() {
        for (String language : List.of("fi", "se", "smj", "ar")) {
            changes.set(REGION, language, 0, true, false);
        }

        assertThat(terminal.told(JOKKMOKK).languages())
                .containsExactly("sv", "smj", "se", "sv-simple", "en", "fi", "ar");
        assertThat(terminal.told(BODEN).languages())
                .containsExactly("sv", "sv-simple", "en", "fi", "se", "smj", "ar");
    }

    @Test
    final void aDraftIsOneUntilASpeakerHasReviewedIt() {
        changes.set(REGION, "fi", 0, true, false);
        assertThat(terminal.told(BODEN).content().drafts()).containsExactly("fi");
        assertThat(text("fi", "tax").draft()).isTrue();

        changes.set(REGION, "fi", 1, true, true);

        assertThat(terminal.told(BODEN).content().drafts()).isEmpty();
        assertThat(text("fi", "tax").draft()).isFalse();
    }

    @Test
    final void theRegionsTextStandsBeforeThatOfTheProgram() {
        long before = terminal.changes();
        String hash = terminal.told(BODEN).content().texts().get("sv");

        write("tax", "sv", 0, "Skatten");

        assertThat(terminal.changes()).isGreaterThan(before);
        assertThat(terminal.told(BODEN).content().texts().get("sv")).isNotEqualTo(hash);
        assertThat(terminal.texts(Objects.requireNonNull(hash))).isEmpty();
        assertThat(text("sv", "tax").title()).isEqualTo("Skatten");
        assertThat(server.getBean(ThemeHistory.class).of("tax"))
                .extracting(ContentView.Change::what)
                .containsExactly("Skatten: Så här är det. Fråga gärna.");
    }

    @Test
    final void aThemeOfTheRegionHasNoTextWhereNobodyHasWrittenOne() {
        write("fiber", "sv", 0, "Fiber");
        changes.set(REGION, "fi", 0, true, false);

        assertThat(terminal.told(BODEN).content().themes().getLast().code()).isEqualTo("fiber");
        assertThat(text("sv", "fiber").title()).isEqualTo("Fiber");
        assertThat(texts("fi").themes()).doesNotContainKey("fiber").containsKey("tax");
        assertThatThrownBy(() -> write("fax", "fi", 0, "Faksi")).hasMessage("not-found");
    }

    @Test
    final void whatIsTakenAwayIsGoneAndCanComeBack() {
        changes.write(REGION, "tax", "sv", new TextForm(0, "", "", "original"));

        assertThat(terminal.told(BODEN).content().themes())
                .extracting(TerminalContent.Theme::code)
                .doesNotContain("tax");
        assertThatThrownBy(() -> write("tax", "sv", 0, "Skatt")).hasMessage("content-changed");
        write("tax", "sv", 1, "Skatt igen");
        assertThat(text("sv", "tax").title()).isEqualTo("Skatt igen");
    }

    @Test
    final void whoHasNotSeenTheLatestChangesNothing() {
        write("tax", "sv", 0, "Skatten");

        assertThatThrownBy(() -> write("tax", "sv", 0, "Min skatt"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("content-changed");
        assertThatThrownBy(() -> changes.set(REGION, "tax", new SitesForm(3, List.of())))
                .hasMessage("content-changed");
        assertThatThrownBy(() -> changes.set(REGION, "fi", 2, true, true))
                .hasMessage("content-changed");
        assertThat(text("sv", "tax").title()).isEqualTo("Skatten");
    }

    @Test
    final void sitesAreSetWholeAndThoseOfOneMunicipalityStayThere() {
        changes.set(
                REGION,
                "health",
                new SitesForm(
                        0,
                        List.of(
                                new SitesForm.Line("Sunderby", "https://sunderby.se", "sv, en", ""),
                                new SitesForm.Line(
                                        "Hälsan", "https://halsan.jokkmokk.se", "sv", JOKKMOKK))));

        assertThat(sites(BODEN, "health"))
                .extracting(TerminalContent.Site::name)
                .containsExactly("Sunderby");
        assertThat(sites(JOKKMOKK, "health")).hasSize(2);
    }

    @Test
    final void swedishStaysOn() {
        assertThatThrownBy(() -> changes.set(REGION, "sv", 0, false, true))
                .hasMessage("swedish-stays");
    }

    @Test
    final void textsThatAnUpgradeBringsAreDraftsUntilASpeakerHasReadThose() {
        changes.set(REGION, "fi", 0, true, true);
        assertThat(terminal.told(BODEN).content().drafts()).isEmpty();

        // As another version of the program would have kept it.
        server.getBean(WriteGate.class)
                .write(() -> tables().languages().add("fi", 2, true, true, "other", NOW, "u-1"));
        server.getBean(WriteGate.class).write(() -> tables().languages().count());

        assertThat(terminal.told(BODEN).content().drafts()).containsExactly("fi");
        assertThat(text("fi", "tax").draft()).isTrue();
        assertThat(server.getBean(ThemeHistory.class).ofLanguages())
                .extracting(ContentView.LanguageChange::version)
                .containsExactly(2L, 1L);
    }

    @Test
    final void aTextIsGivenBackToTheProgramAndFollowsItAgain() {
        String shipped = text("sv", "tax").title();
        write("tax", "sv", 0, "Skatten");
        assertThat(theme("tax").text("sv").own()).isTrue();
        assertThat(theme("tax").text("sv").overtaken()).isFalse();

        changes.giveBack(REGION, "tax", "sv", 1);

        assertThat(text("sv", "tax").title()).isEqualTo(shipped);
        assertThat(theme("tax").text("sv").own()).isFalse();
        assertThat(theme("tax").text("sv").version()).isEqualTo(2);
        write("tax", "sv", 2, "Skatten igen");
        assertThat(text("sv", "tax").title()).isEqualTo("Skatten igen");
        write("fiber", "sv", 0, "Fiber");
        assertThatThrownBy(() -> changes.giveBack(REGION, "fiber", "sv", 1))
                .hasMessage("not-found");
    }

    @Test
    final void sitesAreGivenBackToo() {
        changes.set(REGION, "tax", new SitesForm(0, List.of()));
        assertThat(sites(BODEN, "tax")).isEmpty();

        changes.giveBackSites(REGION, "tax", 1);

        assertThat(sites(BODEN, "tax")).isNotEmpty();
        assertThat(theme("tax").ownSites()).isFalse();
        assertThatThrownBy(() -> changes.giveBackSites(REGION, "tax", 1))
                .hasMessage("content-changed");
    }

    @Test
    final void whatTheProgramHasChangedSinceTheRegionWroteIsTold() {
        server.getBean(WriteGate.class)
                .write(
                        () -> {
                            tables().texts()
                                    .add(
                                            "tax", "fi", 1, "Verot", "Kysy.", "draft", "old", NOW,
                                            "u-1");
                            tables().sites().add("tax", 1, "[]", "old", NOW, "u-1");
                        });

        assertThat(theme("tax").text("fi").overtaken()).isTrue();
        assertThat(theme("tax").sitesOvertaken()).isTrue();
    }

    private TerminalChanges.Tables tables() {
        return server.getBean(TerminalChanges.Tables.class);
    }

    private ContentView.Theme theme(String code) {
        return ContentView.of(server.getBean(Reading.class).now(), changes).items().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void write(String theme, String language, long version, String title) {
        changes.write(
                REGION,
                theme,
                language,
                new TextForm(version, title, "Så här är det. Fråga gärna.", "reviewed"));
    }

    private List<TerminalContent.Site> sites(String municipality, String theme) {
        return terminal.told(municipality).content().themes().stream()
                .filter(known -> known.code().equals(theme))
                .findFirst()
                .orElseThrow()
                .sites();
    }

    private TerminalContent.Text text(String language, String theme) {
        return Objects.requireNonNull(texts(language).themes().get(theme));
    }

    /// As a kiosk fetches them.
    private TerminalContent.Texts texts(String language) {
        String hash = terminal.told(BODEN).content().texts().get(language);
        byte[] file = terminal.texts(Objects.requireNonNull(hash)).orElseThrow();
        try {
            JsonNode json = ProtocolJson.mapper().readTree(file);
            return ProtocolJson.mapper().treeToValue(json, TerminalContent.Texts.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
