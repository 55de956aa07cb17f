package se.digipunkt.kiosk.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// All that one resident's browser writes, in one folder that is thrown away. It belongs on a
/// tmpfs: then a power cut forgets as well, and no card wears out.
///
/// @param path short: a socket's path in it has at most 107 characters
record ProfileFolder(Path path) {

    private static final String NAME = "r-";

    /// A browser that is being killed may still write while it is being forgotten.
    private static final int TRIES = 20;

    private static final Duration PAUSE = Duration.ofMillis(50);

    /// Makes a new one.
    ///
    /// @param root made when it is not there, for this user alone
    /// @param number that no other of this agent has had
    static ProfileFolder in(Path root, int number) {
        var ownersOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root, ownersOnly);
            }
            return new ProfileFolder(
                    Files.createDirectory(root.resolve(NAME + number), ownersOnly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those that were left by an agent that did not end by itself.
    static List<ProfileFolder> leftIn(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(path -> path.getFileName().toString().startsWith(NAME))
                    .map(ProfileFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path profile() {
        return path.resolve("profile");
    }

    /// Ends whatever still writes there, and deletes all of it.
    ///
    /// @return false when something is left
    boolean wipe() {
        boolean wiped = wipeOnce();
        for (int tried = 1; tried < TRIES && !wiped; tried++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            wiped = wipeOnce();
        }
        return wiped;
    }

    /// As [#wipe()], without waiting.
    boolean wipeOnce() {
        if (Files.exists(path)) {
            FolderUsers.kill(path);
            try {
                Files.walkFileTree(path, new Deleting());
            } catch (IOException again) {
                return false;
            }
        }
        return !Files.exists(path);
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException unread)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
