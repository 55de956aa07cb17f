package se.digipunkt.kiosk.desk;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.protocol.ProtocolJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The wrong tries of the PIN, in a small file of the kiosk's data folder. While the disk has no
/// room they are counted in memory: taps may still be taken then, and staff must get in.
final class PinTries {

    /// @param wrong tries since the last right one
    /// @param lastMillis when the last one was made, since 1970, by a clock that may be wrong
    /// @param boot in which it was; null in a file of an earlier version
    /// @param elapsed milliseconds since that boot
    record Kept(int wrong, long lastMillis, @Nullable String boot, long elapsed) {

        static Kept of(int wrong, Moment at) {
            return new Kept(wrong, at.wall().toEpochMilli(), at.boot(), at.elapsed());
        }
    }

    static final Kept NONE = new Kept(0, 0, null, 0);

    private static final Logger LOG = LoggerFactory.getLogger(PinTries.class);

    private final Path file;

    /// What the disk would not take; null when the file has it.
    private @Nullable Kept unwritten;

    PinTries(Path file) {
        this.file = file;
    }

    /// A damaged file counts as no tries: staff must get in.
    synchronized Kept read() {
        if (unwritten != null) {
            return unwritten;
        }
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            return ProtocolJson.mapper().readValue(file.toFile(), Kept.class);
        } catch (JsonProcessingException damaged) {
            LOG.error("{} is damaged and is not used", file.getFileName(), damaged);
            return NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void replace(Kept kept) {
        try {
            write(kept);
            unwritten = null;
        } catch (IOException e) {
            if (unwritten == null) {
                LOG.error("{} cannot be written, counting in memory", file.getFileName(), e);
            }
            unwritten = kept;
        }
    }

    private void write(Kept kept) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(ProtocolJson.mapper().writeValueAsBytes(kept));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
