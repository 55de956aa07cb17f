package se.digipunkt.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.provisioning.journey.Await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A word that a resident types, signs in with, copies and has kept by a site in every way a site
/// can; then it is looked for.
record Canary(Room room) {

    private static final Duration WIPED = Duration.ofSeconds(5);
    private static final String EMPTY =
            "{\"cookie\":\"\",\"local\":{},\"session\":{},\"cached\":\"\",\"databases\":[],"
                    + "\"workers\":0,\"me\":\"\"";

    /// @param residents one after the other
    void sing(int residents) throws IOException {
        Screen.Account before = room.screen().account();
        room.key("a");
        room.awaitNext(room.screen()::forget);
        for (int resident = 1; resident <= residents; resident++) {
            String word = "canary" + resident + "x" + Long.toHexString(resident * 7919L);
            visit(word);
            Showing gone = room.awaitNext(room.screen()::forget);
            Await.until("wiped", WIPED, () -> !Files.exists(gone.browser().folder().path()));
            assertThat(gone.browser().isAlive()).isFalse();
            assertThat(holding(room.profiles(), "canary")).isEmpty();
        }
        looksAround();
        Screen.Account after = room.screen().account();
        assertThat(after.forgotten()).isEqualTo(before.forgotten() + 1 + residents);
        assertThat(after.replaced()).isEqualTo(before.replaced());
        assertThat(after.unwiped()).isZero();
        assertThat(holding(room.agent().data(), "canary")).as("journal and files").isEmpty();
        assertThat(room.agent().program().log()).as("log").doesNotContain("canary");
    }

    /// First finds nothing of the one before, then leaves everything.
    private void visit(String word) {
        looksAround();
        room.key("a");
        room.js("document.querySelector('[name=word]').focus()");
        room.ask("Input.insertText", DevTools.object().put("text", word));
        assertThat(room.js("keep('" + word + "')"))
                .as("the site has kept it: else there would be nothing to find")
                .contains("seen=" + word, "member=" + word, "\"cached\":\"" + word)
                .contains("\"workers\":1", "\"local\":{\"word\":\"" + word);
        assertThat(pasted()).isEqualTo(word);
        room.js("void (location.href = '/file')");
    }

    private void looksAround() {
        room.site().asked();
        room.visit("");
        assertThat(room.site().asked()).allSatisfy(line -> assertThat(line).endsWith("/ "));
        assertThat(room.js("kept()")).startsWith(EMPTY);
        assertThat(pasted()).isEmpty();
    }

    private String pasted() {
        room.js("void (document.querySelector('[name=word]').value = '')");
        room.js("document.querySelector('[name=word]').focus()");
        room.key(
                key ->
                        key.put("key", "v")
                                .put("modifiers", 2)
                                .set(
                                        "commands",
                                        ProtocolJson.mapper().createArrayNode().add("paste")));
        return room.js("document.querySelector('[name=word]').value");
    }

    /// Files under a folder that have the word in them or in their name.
    private static List<Path> holding(Path root, String word) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (file.toString().contains(word)
                                || attributes.isRegularFile() && isIn(file, word)) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    private static boolean isIn(Path file, String word) {
        try {
            byte[] all = Files.readAllBytes(file);
            return new String(all, StandardCharsets.ISO_8859_1).contains(word)
                    || new String(all, StandardCharsets.UTF_16LE).contains(word);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
