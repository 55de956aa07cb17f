package se.digipunkt.kiosk.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.TerminalContent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The terminal's texts, a file for each language, under the hash of what is in it: one that was
/// damaged has another hash, is not used and fetched again. A card that cannot be read or written
/// takes texts from the screen, never the whole program: what comes is then held in memory alone.
final class KeptTexts {

    private static final Logger LOG = LoggerFactory.getLogger(KeptTexts.class);
    private static final String HASH = "[0-9a-f]{64}";

    private final Path folder;
    private final Map<String, TerminalContent.Texts> held = new ConcurrentHashMap<>();

    KeptTexts(Path folder) {
        this.folder = folder;
        files().forEach(this::read);
    }

    Optional<TerminalContent.Texts> find(String hash) {
        return Optional.ofNullable(held.get(hash));
    }

    /// Those that were kept in a language, whatever their hash.
    Optional<TerminalContent.Texts> in(String language) {
        return held.values().stream()
                .filter(texts -> texts.language().equals(language))
                .findFirst();
    }

    /// In the place of earlier ones in the same language.
    ///
    /// @return false for bytes that are not what the hash names
    boolean keep(String hash, byte[] bytes) {
        if (!hash.matches(HASH) || !take(hash, bytes)) {
            return false;
        }
        try {
            Files.createDirectories(folder);
            WholeFile.write(folder.resolve(hash), bytes, false);
        } catch (IOException | UncheckedIOException e) {
            // whoever stops the agent interrupts this as well: then the next start fetches them
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("The terminal's texts {} cannot be kept over a restart", hash, e);
            }
            return true;
        }
        String language = find(hash).orElseThrow().language();
        held.keySet().stream()
                .filter(other -> !other.equals(hash))
                .filter(other -> find(other).orElseThrow().language().equals(language))
                .toList()
                .forEach(other -> remove(folder.resolve(other)));
        return true;
    }

    /// What no settings name any more goes, once the others are on the card.
    void keepOnly(Collection<String> hashes) {
        if (!hashes.stream().allMatch(hash -> Files.isRegularFile(folder.resolve(hash)))) {
            return;
        }
        files().stream()
                .filter(file -> !hashes.contains(file.getFileName().toString()))
                .forEach(this::remove);
    }

    private void read(Path file) {
        try {
            take(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            LOG.error("{} cannot be read and is fetched again", file, e);
        }
    }

    private void remove(Path file) {
        held.remove(file.getFileName().toString());
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.error("{} cannot be removed", file, e);
        }
    }

    private boolean take(String hash, byte[] bytes) {
        if (!CanonicalJson.sha256(bytes).equals(hash)) {
            return false;
        }
        try {
            held.put(hash, ProtocolJson.mapper().readValue(bytes, TerminalContent.Texts.class));
            return true;
        } catch (IOException notTexts) {
            LOG.error("The server's content {} cannot be read", hash);
            return false;
        }
    }

    private List<Path> files() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.error("{} cannot be read", folder, e);
            return List.of();
        }
    }
}
