package se.digipunkt.provisioning.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// The steps of a sync at which a server is to die, as a jar: with a folder among its parts a
/// program could have no start cache.
final class MortalSteps {

    private static final String META = "META-INF/micronaut/";
    private static final String BEANS = META + "io.micronaut.inject.BeanDefinitionReference/";
    private static final String STEPS = "se/digipunkt/server/intake/DyingSteps.class";

    /// The class, what the bean container has made of it, and the folders in which that is looked
    /// for.
    private static final List<String> PARTS =
            List.of(
                    STEPS,
                    "se/digipunkt/server/intake/$DyingSteps$Definition.class",
                    META,
                    BEANS,
                    BEANS + "se.digipunkt.server.intake.$DyingSteps$Definition");

    private MortalSteps() {}

    /// The same file as long as the class is the same: a cache holds for the very files that it was
    /// made with.
    ///
    /// @param target of this module, with its compiled test classes
    static Path jar(Path target) {
        Path jar = target.resolve("mortal-steps.jar");
        Path classes = target.resolve("test-classes");
        try {
            if (!Files.exists(jar) || isOlder(jar, classes.resolve(STEPS))) {
                write(jar, classes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private static boolean isOlder(Path file, Path than) throws IOException {
        return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) < 0;
    }

    private static void write(Path jar, Path classes) throws IOException {
        try (JarOutputStream parts = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String part : PARTS) {
                parts.putNextEntry(new JarEntry(part));
                if (!part.endsWith("/")) {
                    Files.copy(classes.resolve(part), parts);
                }
            }
        }
    }
}
