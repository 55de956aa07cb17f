package se.digipunkt.provisioning.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What the JVM has learnt of a program's start (its ahead-of-time cache): the tests start the
/// server and the agent many dozens of times, and with it each start takes half the processor time.
/// Made by one run in order for each build of the program.
final class StartCache {

    /// On a busy machine; some seconds on another.
    private static final Duration WRITTEN = Duration.ofMinutes(3);

    private static final Map<Path, List<String>> COMMANDS = new ConcurrentHashMap<>();

    private StartCache() {}

    /// Arguments for java that start the jar with its cache.
    ///
    /// @param learner the program on a folder of its own, by the arguments for java
    static List<String> command(Path jar, Function<List<String>, Program> learner) {
        return COMMANDS.computeIfAbsent(jar, _ -> make(jar, learner));
    }

    private static List<String> make(Path jar, Function<List<String>, Program> learner) {
        Path cache =
                Checkout.root().resolve("provisioning/target").resolve(jar.getFileName() + ".aot");
        try {
            if (!Files.exists(cache) || isOlder(cache, jar)) {
                learn(jar, cache, learner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-XX:AOTCache=" + cache, "-jar", jar.toString());
    }

    private static boolean isOlder(Path cache, Path jar) throws IOException {
        return Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) < 0;
    }

    /// The JVM writes the cache when the program ends in order. Under its name only when whole.
    private static void learn(Path jar, Path cache, Function<List<String>, Program> learner)
            throws IOException {
        Path unfinished = cache.resolveSibling(cache.getFileName() + ".unfinished");
        try (Program program =
                learner.apply(
                        List.of("-XX:AOTCacheOutput=" + unfinished, "-jar", jar.toString()))) {
            program.start();
            program.stop(WRITTEN);
            if (!Files.exists(unfinished)) {
                throw new IllegalStateException("no start cache: " + program.lastWords());
            }
        }
        Files.move(unfinished, cache, StandardCopyOption.REPLACE_EXISTING);
    }
}
