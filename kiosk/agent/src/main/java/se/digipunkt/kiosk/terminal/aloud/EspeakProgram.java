package se.digipunkt.kiosk.terminal.aloud;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The program `espeak-ng`, which need not be there.
final class EspeakProgram {

    private static final Logger LOG = LoggerFactory.getLogger(EspeakProgram.class);

    private static final int SECONDS = 10;

    /// Slower than its 175 words a minute: many listeners are learning the language.
    private static final String WORDS_A_MINUTE = "145";

    private final String path;

    EspeakProgram(String path) {
        this.path = path;
    }

    /// What it prints of the voices that it has.
    Optional<String> voices() {
        return run(List.of(path, "--voices"), "")
                .map(printed -> new String(printed, StandardCharsets.UTF_8));
    }

    /// Words are given as its input, never as an argument.
    Optional<byte[]> say(String voice, String words) {
        return run(List.of(path, "-v", voice, "-s", WORDS_A_MINUTE, "--stdin", "--stdout"), words)
                .filter(sound -> sound.length > 0);
    }

    private static Optional<byte[]> run(List<String> command, String input) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            // It may speak longer than a pipe holds: read while it runs.
            var printed = CompletableFuture.supplyAsync(() -> read(process));
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            byte[] all = printed.join();
            return process.exitValue() == 0 ? Optional.of(all) : Optional.empty();
        } catch (IOException notThere) {
            LOG.debug("{} says nothing", command.getFirst(), notThere);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static byte[] read(Process process) {
        try {
            return process.getInputStream().readAllBytes();
        } catch (IOException ended) {
            return new byte[0];
        }
    }
}
