package se.digipunkt.provisioning.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was measured, in the order it was, written as a table.
final class Results {

    private final Map<String, String> rows = new LinkedHashMap<>();

    void add(String what, String figure) {
        rows.put(what, figure);
    }

    void write(Path file) {
        StringBuilder text = new StringBuilder();
        text.append("# Benchmarks\n\n");
        text.append(
                "Written by `mvn -Pbenchmark` from the real programs in processes of their own,"
                        + " client and all\n");
        text.append(
                "on the same machine. Figures of a shared virtual machine: compare, do not"
                        + " promise.\n\n");
        text.append("Measured ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(" on ")
                .append(machine())
                .append(".\n\n");
        text.append("| what | figure |\n|---|---|\n");
        rows.forEach(
                (what, figure) ->
                        text.append("| ").append(what).append(" | ").append(figure).append(" |\n"));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
