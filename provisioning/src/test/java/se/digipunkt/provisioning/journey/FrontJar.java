package se.digipunkt.provisioning.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Test classes that take the place of some of a program's, as a jar: with a folder among its parts
/// a program could have no start cache.
final class FrontJar {

    /// Where the bean container looks for beans, by empty files of their names.
    private static final Path BEANS =
            Path.of("META-INF/micronaut/io.micronaut.inject.BeanDefinitionReference");

    private final Path classes;
    private final List<String> names;

    private FrontJar(Path classes, List<String> names) {
        this.classes = classes;
        this.names = names;
    }

    /// The same file as long as the classes are the same: a cache holds for the very files that it
    /// was made with.
    ///
    /// @param target of this module, with its compiled test classes
    /// @param names of classes, with their packages
    static Path of(Path target, String name, List<String> names) {
        FrontJar front = new FrontJar(target.resolve("test-classes"), names);
        Path jar = target.resolve(name + ".jar");
        try {
            if (!Files.exists(jar) || front.isYoungerThan(jar)) {
                front.write(jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private boolean isYoungerThan(Path jar) throws IOException {
        for (String name : names) {
            Path type = classes.resolve(name.replace('.', '/') + ".class");
            if (Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(type)) < 0) {
                return true;
            }
        }
        return false;
    }

    private void write(Path jar) throws IOException {
        try (JarOutputStream parts = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String part : parts()) {
                parts.putNextEntry(new JarEntry(part));
                if (!part.endsWith("/")) {
                    Files.copy(classes.resolve(part), parts);
                }
            }
        }
    }

    /// The classes, what the bean container has made of them, and the folders in which that is
    /// looked for.
    private TreeSet<String> parts() throws IOException {
        TreeSet<String> parts = new TreeSet<>(List.of(BEANS.getParent() + "/", BEANS + "/"));
        for (String name : names) {
            int dot = name.lastIndexOf('.');
            String simple = name.substring(dot + 1);
            Path folder = Path.of(name.substring(0, dot).replace('.', '/'));
            add(folder, simple, parts);
            add(folder, "$" + simple + "$", parts);
            add(BEANS, name.substring(0, dot) + ".$" + simple + "$", parts);
        }
        return parts;
    }

    private void add(Path folder, String beginning, TreeSet<String> parts) throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve(folder))) {
            files.map(file -> file.getFileName().toString())
                    .filter(
                            name ->
                                    name.startsWith(beginning)
                                            && !name.startsWith(beginning + "Test"))
                    .forEach(name -> parts.add(folder + "/" + name));
        }
    }
}
