package se.digipunkt.provisioning.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// Temporary folders that are gone when the test is.
public final class Folders implements AutoCloseable {

    private final ConcurrentLinkedQueue<Path> made = new ConcurrentLinkedQueue<>();

    /// @param name to know it by while it is there
    public Path make(String name) {
        try {
            Path folder = Files.createTempDirectory("digipunkt-" + name);
            made.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Path folder = made.poll(); folder != null; folder = made.poll()) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
