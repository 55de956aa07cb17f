package se.digipunkt.provisioning.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// One time for a test and the programs that it has started, in a file that all of them see: it
/// stands until it is set, or goes a whole number of times as fast as true time. Reckoned from the
/// machine's monotonic clock, which is one for all processes and goes on while one is stopped.
public final class ToldClock extends Clock {

    /// Names the file to a program.
    public static final String VARIABLE = "DIGIPUNKT_TOLD_CLOCK";

    private static final int TOLD = 0;
    private static final int SINCE = 8;
    private static final int SPEED = 16;
    private static final int BYTES = 24;

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

    /// @param speed 0 where time stands until it is set
    public static ToldClock at(Path file, Instant now, int speed) {
        try {
            Files.write(file, new byte[BYTES]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ToldClock clock = new ToldClock(file);
        clock.told.putLong(SINCE, System.nanoTime());
        clock.told.putLong(SPEED, speed);
        clock.set(now);
        return clock;
    }

    /// The one that this program was given.
    public static ToldClock given() {
        return new ToldClock(Path.of(System.getenv(VARIABLE)));
    }

    /// Only of a clock that stands: the others read it at the same time.
    public void set(Instant now) {
        told.putLong(TOLD, now.toEpochMilli());
    }

    public Path file() {
        return file;
    }

    /// What a stretch of this time is in true time.
    public Duration truly(Duration stretch) {
        return stretch.dividedBy(told.getLong(SPEED));
    }

    @Override
    public long millis() {
        long passed = (System.nanoTime() - told.getLong(SINCE)) / 1_000_000;
        return told.getLong(TOLD) + passed * told.getLong(SPEED);
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
