package se.digipunkt.kiosk.screen;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Processes that belong to a resident's folder, found by the command that started them or by what
/// they inherited. A browser's process whose parent has ended is nobody's descendant any more, and
/// goes on writing.
final class FolderUsers {

    private static final Logger LOG = LoggerFactory.getLogger(FolderUsers.class);
    private static final Path PROCESSES = Path.of("/proc");

    private FolderUsers() {}

    /// Ends them at once; where the machine does not list its processes, none.
    static void kill(Path folder) {
        if (!Files.isDirectory(PROCESSES)) {
            return;
        }
        long self = ProcessHandle.current().pid();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : all) {
                long id = Long.parseLong(process.getFileName().toString());
                if (id != self
                        && (tells(process, "cmdline", folder)
                                || tells(process, "environ", folder))) {
                    ProcessHandle.of(id).ifPresent(ProcessHandle::destroyForcibly);
                }
            }
        } catch (IOException | DirectoryIteratorException unlisted) {
            LOG.warn("The machine does not tell what runs on it", unlisted);
        }
    }

    /// What stands there ends each part with a zero.
    private static boolean tells(Path process, String file, Path folder) {
        try {
            String parts =
                    new String(
                            Files.readAllBytes(process.resolve(file)), StandardCharsets.ISO_8859_1);
            String name = latin(folder.toString());
            return parts.contains(name + "/") || parts.contains(name + "\0");
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }

    /// The same bytes, one character for each.
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
