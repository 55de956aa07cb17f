package se.digipunkt.kiosk.device;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Asks other programs of the machine. One that is not there, fails or takes too long tells
/// nothing.
final class Programs {

    /// What a program prints, empty when it failed.
    @FunctionalInterface
    interface Runner {
        Optional<String> run(List<String> command);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);

    private static final int SECONDS = 5;

    private Programs() {}

    /// Prints little: less than what a pipe holds.
    static Optional<String> run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            byte[] printed = process.getInputStream().readAllBytes();
            return process.exitValue() == 0
                    ? Optional.of(new String(printed, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException notThere) {
            LOG.debug("{} tells nothing", command.getFirst(), notThere);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
