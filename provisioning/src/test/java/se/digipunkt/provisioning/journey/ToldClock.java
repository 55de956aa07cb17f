package se.digipunkt.provisioning.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// One time for a test and the programs that it has started, in a file that all of them see: it
/// stands until it is set.
public final class ToldClock extends Clock {

    /// Names the file to a program.
    public static final String VARIABLE = "DIGIPUNKT_TOLD_CLOCK";

    /// Names the file in which an agent tells when it ticked last.
    public static final String TICKED = "DIGIPUNKT_TOLD_TICKED";

    private static final int TOLD = 0;
    private static final int BYTES = 8;

    private final Path file;
    private final MappedByteBuffer told;

    private ToldClock(Path file) {
        this.file = file;
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            this.told = channel.map(FileChannel.MapMode.READ_WRITE, 0, BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ToldClock at(Path file, Instant now) {
        try {
            Files.write(file, new byte[BYTES]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ToldClock clock = new ToldClock(file);
        clock.set(now);
        return clock;
    }

    /// The one that this program was given.
    public static ToldClock given() {
        return given(VARIABLE);
    }

    /// @param variable names its file
    public static ToldClock given(String variable) {
        return new ToldClock(Path.of(System.getenv(variable)));
    }

    public void set(Instant now) {
        told.putLong(TOLD, now.toEpochMilli());
    }

    public Path file() {
        return file;
    }

    @Override
    public long millis() {
        return told.getLong(TOLD);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("told in UTC");
    }
}
