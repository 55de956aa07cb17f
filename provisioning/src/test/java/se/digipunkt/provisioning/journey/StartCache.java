package se.digipunkt.provisioning.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
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

    private static final Map<List<String>, List<String>> COMMANDS = new ConcurrentHashMap<>();

    private StartCache() {}

    /// Arguments for java that start the program with its cache.
    ///
    /// @param built what it is made of first; the cache is made anew when any of it is younger
    /// @param program its arguments for java: `-jar …` or `-cp … Main`, of jars alone
    /// @param learner the program on a folder of its own, by the arguments for java
    static List<String> command(
            List<Path> built, List<String> program, Function<List<String>, Program> learner) {
        return COMMANDS.computeIfAbsent(program, _ -> make(built, program, learner));
    }

    private static List<String> make(
            List<Path> built, List<String> program, Function<List<String>, Program> learner) {
        Path cache =
                Checkout.root()
                        .resolve("provisioning/target")
                        .resolve(built.getFirst().getFileName() + ".aot");
        try {
            if (!Files.exists(cache) || isOlder(cache, built)) {
                learn(cache, program, learner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with("-XX:AOTCache=" + cache, program);
    }

    private static List<String> with(String option, List<String> program) {
        List<String> all = new ArrayList<>(program);
        all.addFirst(option);
        return List.copyOf(all);
    }

    private static boolean isOlder(Path cache, List<Path> built) throws IOException {
        for (Path jar : built) {
            if (Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                return true;
            }
        }
        return false;
    }

    /// The JVM writes the cache when the program ends in order. Under its name only when whole.
    private static void learn(
            Path cache, List<String> arguments, Function<List<String>, Program> learner)
            throws IOException {
        Path unfinished = cache.resolveSibling(cache.getFileName() + ".unfinished");
        try (Program program = learner.apply(with("-XX:AOTCacheOutput=" + unfinished, arguments))) {
            program.start();
            program.stop(WRITTEN);
            if (!Files.exists(unfinished)) {
                throw new IllegalStateException("no start cache: " + program.lastWords());
            }
        }
        Files.move(unfinished, cache, StandardCopyOption.REPLACE_EXISTING);
    }
}
