package se.digipunkt.kiosk.screen;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A browser's processes, on a folder that is theirs alone.
///
/// @param folder all that they write: profile, home, temporary files
record BrowserProcess(Process process, ProfileFolder folder) {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserProcess.class);

    /// Chromium reads DevTools messages from descriptor 3 and writes them to 4; these are our ends
    /// of its standard input and output. What it prints is thrown away: addresses stand in it.
    private static final String PIPED = "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1";

    private static final Duration DEATH = Duration.ofSeconds(4);

    /// @param command the browser with all its flags
    static BrowserProcess start(List<String> command, ProfileFolder folder) {
        List<String> piped = new ArrayList<>(List.of("/bin/sh", "-c", PIPED, "sh"));
        piped.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(piped);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.directory(folder.path().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DIGIPUNKT_"));
        for (String name : List.of("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")) {
            builder.environment().put(name, folder.path().toString());
        }
        builder.environment().put("XDG_DATA_HOME", folder.path().resolve("data").toString());
        try {
            return new BrowserProcess(builder.start(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DevTools devTools() {
        return new DevTools(process.getInputStream(), process.getOutputStream());
    }

    Path profile() {
        return folder.profile();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Ends all its processes at once, whatever state they are in, and waits until they are gone.
    void kill() {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture<?>[] deaths =
                all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(deaths).get(DEATH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            LOG.warn("A process of the browser does not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
