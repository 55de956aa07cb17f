package se.digipunkt.provisioning.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// What one benchmark measured, in the order it did, written as its section of the document.
public final class Results {

    private static final String HEAD =
            """
            # Benchmarks

            Written by `mvn -Pbenchmark`, each section by its benchmark: real programs in processes of their
            own, client and all on the same machine. Figures of a shared virtual machine: compare, do not
            promise.
            """;
    private static final String SECTION = "\n## ";

    private final String title;
    private final Map<String, String> rows = new LinkedHashMap<>();

    public Results(String title) {
        this.title = title;
    }

    public void add(String what, String figure) {
        rows.put(what, figure);
    }

    /// Replaces the section of this benchmark and leaves the others.
    public void write(Path file) {
        Map<String, String> sections = new TreeMap<>();
        try {
            String[] known = Files.readString(file).split(SECTION, -1);
            for (int i = 1; i < known.length; i++) {
                sections.put(known[i].lines().findFirst().orElse(""), known[i].strip());
            }
            sections.put(title, section());
            StringBuilder text = new StringBuilder(HEAD);
            sections.values().forEach(section -> text.append(SECTION).append(section).append("\n"));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String section() {
        StringBuilder text = new StringBuilder(title);
        text.append("\n\nMeasured ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(" on ")
                .append(machine())
                .append(".\n\n| what | figure |\n|---|---|\n");
        rows.forEach(
                (what, figure) ->
                        text.append("| ").append(what).append(" | ").append(figure).append(" |\n"));
        return text.toString().strip();
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors()
                + " processors ("
                + firstOf(Path.of("/proc/cpuinfo"), "model name")
                + "), "
                + firstOf(Path.of("/etc/os-release"), "PRETTY_NAME")
                + ", Java "
                + System.getProperty("java.version");
    }

    private static String firstOf(Path file, String key) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.replaceFirst(".*[:=]", "").replace("\"", "").strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return System.getProperty("os.name");
        }
    }

    /// Resident memory of a process, in MB.
    static String memory(long pid) {
        String kilobytes =
                firstOf(Path.of("/proc/" + pid + "/status"), "VmRSS").replaceAll("[^0-9]", "");
        return kilobytes.isEmpty() ? "unknown" : Long.parseLong(kilobytes) / 1024 + " MB resident";
    }
}
