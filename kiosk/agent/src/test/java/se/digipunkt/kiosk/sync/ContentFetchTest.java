package se.digipunkt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.desk.Jokkmokk;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.TerminalContent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How a kiosk comes to its texts, and keeps them.
class ContentFetchTest {

    private static final String SWEDISH =
            "{\"language\":\"sv\",\"themes\":{\"tax\":{\"title\":\"Skatt\",\"text\":\"…\"}}}";
    private static final String FINNISH = "{\"language\":\"fi\",\"themes\":{}}";

    @TempDir private Path folder;
    private Told told;
    private final Library library = new Library();

    @BeforeEach
    void open() {
        told = new Told(folder, "test");
    }

    @Test
    void whatTheSettingsNameIsFetchedOnceAndKeptOverARestart() {
        tell(Map.of("sv", library.has(SWEDISH), "fi", library.has(FINNISH)));
        fetch();
        fetch();

        assertThat(library.asked).hasSize(2);
        Told restarted = new Told(folder, "test");
        assertThat(restarted.missingTexts()).isEmpty();
        assertThat(restarted.texts("sv").orElseThrow().themes())
                .containsEntry("tax", new TerminalContent.Text("Skatt", "…", false));
        assertThat(restarted.texts("en")).isEmpty();
    }

    @Test
    void whatDoesNotComeIsAskedForAgainAndTheRestStays() {
        String later = CanonicalJson.sha256(FINNISH.getBytes(StandardCharsets.UTF_8));
        tell(Map.of("sv", library.has(SWEDISH), "fi", later));
        fetch();
        fetch();
        assertThat(told.missingTexts()).containsExactly(later);

        library.has(FINNISH);
        fetch();

        assertThat(told.missingTexts()).isEmpty();
        assertThat(told.texts("sv")).isPresent();
    }

    @Test
    void whatIsNotWhatItsHashNamesIsNotKept() {
        String hash = library.has(SWEDISH);
        library.files.put(hash, "<html>Logga in på hotellets nät</html>");
        tell(Map.of("sv", hash));

        fetch();

        assertThat(told.missingTexts()).containsExactly(hash);
        assertThat(told.texts("sv")).isEmpty();
    }

    @Test
    void anEditedTextThatCannotBeFetchedTakesNothingFromTheScreen() {
        tell(Map.of("sv", library.has(SWEDISH), "fi", library.has(FINNISH)));
        fetch();
        library.files.clear();
        tell(Map.of("sv", "0".repeat(64), "fi", "1".repeat(64)));
        fetch();

        told = new Told(folder, "test");
        assertThat(told.texts("sv").orElseThrow().themes().get("tax"))
                .isEqualTo(new TerminalContent.Text("Skatt", "…", false));
        assertThat(told.texts("fi")).isPresent();
        assertThat(told.missingTexts()).hasSize(2);
    }

    @Test
    void theEarlierTextsGoWhenThoseOfTheirLanguageHaveCome() throws IOException {
        tell(Map.of("sv", library.has(SWEDISH)));
        fetch();
        String edited = library.has(SWEDISH.replace("Skatt", "Deklaration"));
        tell(Map.of("sv", edited, "fi", "f".repeat(64)));

        told.keepTexts(edited, library.content(edited).orElseThrow());

        assertThat(told.texts("sv").orElseThrow().themes().get("tax"))
                .isEqualTo(new TerminalContent.Text("Deklaration", "…", false));
        assertThat(kept()).containsExactly(edited);
    }

    @Test
    void aCardThatCannotBeReadTakesTextsAndNothingElse() throws IOException {
        String hash = library.has(SWEDISH);
        tell(Map.of("sv", hash));
        Files.createDirectories(folder.resolve("content").resolve(hash));

        told = new Told(folder, "test");
        assertThat(told.missingTexts()).containsExactly(hash);
        fetch();

        assertThat(told.texts("sv")).isPresent();
    }

    @Test
    void aCardThatCannotBeWrittenLeavesTheTextsInMemory() throws IOException {
        Files.writeString(folder.resolve("content"), "not a folder");

        told = new Told(folder, "test");
        tell(Map.of("sv", library.has(SWEDISH)));
        fetch();

        assertThat(told.texts("sv")).isPresent();
    }

    @Test
    void textsThatCannotBeKeptDoNotTakeTheEarlierOnesAlong() throws IOException {
        tell(Map.of("sv", library.has(SWEDISH)));
        fetch();
        String edited = library.has(SWEDISH.replace("Skatt", "Deklaration"));
        Files.createDirectories(folder.resolve("content").resolve(edited).resolve("in-the-way"));
        tell(Map.of("sv", edited));
        fetch();
        assertThat(told.missingTexts()).isEmpty();

        assertThat(new Told(folder, "test").texts("sv").orElseThrow().themes().get("tax"))
                .isEqualTo(new TerminalContent.Text("Skatt", "…", false));
    }

    @Test
    void whatNoSettingsNameAnyMoreGoesWhenTheNewHasCome() throws IOException {
        tell(Map.of("sv", library.has(SWEDISH)));
        fetch();
        String other = library.has(SWEDISH.replace("Skatt", "Deklaration"));
        tell(Map.of("sv", other));

        fetch();

        assertThat(kept()).containsExactly(other);
    }

    @Test
    void aFileThatTheCardHasDamagedIsFetchedAnew() throws IOException {
        String hash = library.has(SWEDISH);
        tell(Map.of("sv", hash));
        fetch();
        Files.writeString(folder.resolve("content").resolve(hash), "{");

        told = new Told(folder, "test");
        assertThat(told.missingTexts()).containsExactly(hash);
        fetch();

        assertThat(told.texts("sv")).isPresent();
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("content"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void tell(Map<String, String> texts) {
        told.keep(
                Jokkmokk.withPin().withTerminal(new TerminalContent(List.of(), texts, List.of())));
    }

    private void fetch() {
        new ContentFetch(told, library).fetch();
    }

    /// A server that has some files and nothing else.
    private static final class Library implements ServerLink {

        private final Map<String, String> files = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        String has(String text) {
            String hash = CanonicalJson.sha256(text.getBytes(StandardCharsets.UTF_8));
            files.put(hash, text);
            return hash;
        }

        @Override
        public Optional<byte[]> content(String hash) {
            asked.add(hash);
            return Optional.ofNullable(files.get(hash))
                    .map(text -> text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public EnrolmentReply enrol(Enrolment.Request request) {
            return new EnrolmentReply.Unreached("only files");
        }

        @Override
        public SyncReply sync(byte[] body) {
            return new SyncReply.Unreached("only files");
        }
    }
}
