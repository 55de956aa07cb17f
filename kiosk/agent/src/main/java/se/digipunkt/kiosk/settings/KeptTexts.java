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
/// damaged has another hash, is not used and fetched again.
final class KeptTexts {

    private static final Logger LOG = LoggerFactory.getLogger(KeptTexts.class);
    private static final String HASH = "[0-9a-f]{64}";

    private final Path folder;
    private final Map<String, TerminalContent.Texts> read = new ConcurrentHashMap<>();

    KeptTexts(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            for (Path file : files()) {
                String hash = file.getFileName().toString();
                take(hash, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<TerminalContent.Texts> find(String hash) {
        return Optional.ofNullable(read.get(hash));
    }

    /// @return false for bytes that are not what the hash names
    boolean keep(String hash, byte[] bytes) {
        if (!hash.matches(HASH) || !take(hash, bytes)) {
            return false;
        }
        WholeFile.write(folder.resolve(hash), bytes, false);
        return true;
    }

    /// What no settings name any more goes.
    void keepOnly(Collection<String> hashes) {
        try {
            for (Path file : files()) {
                String hash = file.getFileName().toString();
                if (!hashes.contains(hash)) {
                    Files.deleteIfExists(file);
                    read.remove(hash);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean take(String hash, byte[] bytes) {
        if (!CanonicalJson.sha256(bytes).equals(hash)) {
            return false;
        }
        try {
            read.put(hash, ProtocolJson.mapper().readValue(bytes, TerminalContent.Texts.class));
            return true;
        } catch (IOException notTexts) {
            LOG.error("The server's content {} cannot be read", hash);
            return false;
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
