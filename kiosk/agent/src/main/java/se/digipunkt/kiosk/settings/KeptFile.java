package se.digipunkt.kiosk.settings;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.protocol.ProtocolJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// One JSON value in one file, replaced whole.
///
/// @param secret true when only the owner may read it
public record KeptFile<T>(Path file, Class<T> type, boolean secret) {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);

    /// What was kept; empty when nothing was, or when what is there cannot be read any more: a
    /// damaged file must not keep the kiosk from starting.
    public Optional<T> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProtocolJson.mapper().readValue(file.toFile(), type));
        } catch (JsonProcessingException damaged) {
            // without the exception: its message repeats what it could not read, a token perhaps
            LOG.error("{} is damaged and is not used", file.getFileName());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void replace(T value) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            write(fresh, ProtocolJson.mapper().writeValueAsBytes(value));
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path fresh, byte[] bytes) throws IOException {
        Files.createFile(fresh);
        if (secret && Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /// The new name itself is on the disk only after this.
    private void syncFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }
}
