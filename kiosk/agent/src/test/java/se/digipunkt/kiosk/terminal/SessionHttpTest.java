package se.digipunkt.kiosk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.kiosk.KioskHttp;
import se.digipunkt.kiosk.RunningKiosk;
import se.digipunkt.kiosk.desk.Jokkmokk;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.EntryBody.SessionEnd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// A session over HTTP, as the pages' scripts and forms tell it, and what they ask to hear.
class SessionHttpTest {

    /// Speaks Swedish and Finnish, and says what it was asked to.
    private static final String ESPEAK =
            """
            #!/bin/sh
            if [ "$1" = --voices ]; then
                echo "Pty Language       Age/Gender VoiceName          File         Other Languages"
                echo " 5  fi              --/M      Finnish            urj/fi"
                echo " 5  sv              --/M      Swedish            gmq/sv"
                echo " 5  sw              --/M      Swahili            bnt/sw"
            else
                printf '%s: ' "$*"
                cat
            fi
            """;

    @RegisterExtension
    static final RunningKiosk KIOSK = new RunningKiosk(Map.of("digipunkt.espeak", espeak()));

    private final KioskHttp browser = KIOSK.browser();

    @BeforeEach
    void tell() {
        SettingsIn.tell(
                KIOSK.part(Told.class),
                new SettingsIn(Jokkmokk.withPin()).languages("sv", "sv-simple", "fi", "ar"));
    }

    @AfterEach
    void leave() {
        KIOSK.part(Sessions.class).end(SessionEnd.IDLE);
    }

    @Test
    void whoHasLookedAtAThemeIsAskedOnceAndCountedWhenTheyAreFinished() {
        touched("lang=fi&size=largest&motion=less&page=/themes/health&aid=keyboard");

        HttpResponse<String> finish = browser.form("/finished?lang=fi", "");
        assertThat(finish.headers().firstValue("Location")).contains("/finished?lang=fi");
        assertThat(browser.get("/finished?lang=fi").body())
                .contains("Saitko asiasi hoidettua?", "Terveys", "value=\"partly\"");
        HttpResponse<String> answer = browser.form("/finished/answer", "answer=partly");
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(journal().get(0)).contains("\"feedback\"", "\"health\"", "\"partly\"");
        assertThat(journal().get(1))
                .contains("\"terminal-session\"", "\"fi\"", "\"under-2\"", "\"resident\"")
                .contains("[\"largest-text\",\"calm\",\"keyboard\"]", "[\"health\"]");
        assertThat(browser.get("/finished?lang=fi").statusCode()).isEqualTo(303);
    }

    @Test
    void whoGoesBackFromTheQuestionIsNotAskedAgain() {
        touched("lang=sv&page=/themes/travel");
        browser.form("/finished?lang=sv", "");
        HttpResponse<String> again = browser.form("/finished?lang=sv", "");

        assertThat(again.headers().firstValue("Location")).contains("/");
        assertThat(KIOSK.part(Sessions.class).isOpen()).isFalse();
        assertThat(journal().getFirst()).contains("\"terminal-session\"");
    }

    @Test
    void whoHasLookedAtNoThemeIsNotAsked() {
        touched("lang=sv&page=/");

        assertThat(browser.form("/finished?lang=sv", "").headers().firstValue("Location"))
                .contains("/");
        assertThat(journal().getFirst()).contains("\"aids\":[]", "\"themes\":[]");
    }

    @Test
    void whatStandsInAnAddressAndIsNoneOfOursIsCountedNowhere() {
        touched("lang=anna&page=/themes/svensson&aid=anna&aid=contrast");
        browser.form("/finished", "");

        assertThat(journal().getFirst())
                .doesNotContain("anna", "svensson")
                .contains("\"sv\"", "\"aids\":[]", "\"themes\":[]");
    }

    @Test
    void easyLanguageIsAnAid() {
        touched("lang=sv-simple&page=/");
        browser.form("/finished", "");

        assertThat(journal().getFirst()).contains("\"sv-simple\"", "[\"easy-language\"]");
    }

    @Test
    void motionIsLessWhereItIsWished() {
        assertThat(browser.get("/?lang=sv&motion=less").body())
                .contains("data-motion=\"less\"", "href=\"/?lang=fi&amp;motion=less\"")
                .contains("Vanlig rörelse");
        assertThat(browser.get("/?lang=sv").body()).doesNotContain("data-motion");
    }

    @Test
    void theKioskReadsAloudWhatItHasAVoiceFor() {
        assertThat(browser.get("/?lang=sv").body()).contains("data-read=\"sv sv-simple fi\"");
        HttpResponse<String> said = browser.text("/terminal/speech/sv-simple", "Hej, där.");
        assertThat(said.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(said.body()).isEqualTo("-v sv -s 145 --stdin --stdout: Hej, där.");
        assertThat(browser.text("/terminal/speech/ar", "مرحبا").statusCode()).isEqualTo(404);
        assertThat(browser.text("/terminal/speech/--help", "Hej").statusCode()).isEqualTo(404);
        assertThat(browser.text("/terminal/speech/sv", "a".repeat(1501)).statusCode())
                .isEqualTo(413);
    }

    private static String espeak() {
        try {
            Path program = Files.createTempFile("espeak", ".sh");
            Files.writeString(program, ESPEAK);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
            program.toFile().deleteOnExit();
            return program.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Touches until a session is open: none begins just after the last one's end.
    private void touched(String query) {
        long begun = System.nanoTime();
        do {
            LockSupport.parkNanos(10_000_000);
            assertThat(browser.text("/terminal/touched?" + query, "").statusCode()).isEqualTo(204);
            assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
        } while (!KIOSK.part(Sessions.class).isOpen());
    }

    /// The newest last, of this test alone.
    private List<String> journal() {
        Journal journal = KIOSK.part(Journal.class);
        List<String> all =
                journal.read(journal.current().id(), 1, 1000).stream()
                        .map(entry -> entry.text())
                        .filter(
                                text ->
                                        text.contains("terminal-session")
                                                || text.contains("feedback"))
                        .toList();
        int last = all.size() - 1;
        boolean answered = last > 0 && all.get(last - 1).contains("feedback");
        return all.subList(answered ? last - 1 : last, all.size());
    }
}
