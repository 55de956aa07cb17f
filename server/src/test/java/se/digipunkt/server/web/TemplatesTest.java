package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The content security policy forbids what stands inside the page; a browser would drop it without
/// a word.
final class TemplatesTest {

    private static final Pattern INLINE =
            Pattern.compile(
                    "(?i)\\bstyle\\s*=|<style\\b|\\son[a-z]+\\s*=|<script(?![^>]*\\bsrc=|[^>]*ld\\+json)"
                        + "|javascript:|\\bhx-on\\b|(src|href|action)\\s*=\\s*\"(https?:)?//");

    @TestFactory
    Stream<DynamicTest> nothingStandsInsideThePageIn() throws IOException {
        return templates(Path.of("..")).stream()
                .map(
                        template ->
                                DynamicTest.dynamicTest(
                                        Path.of("..").relativize(template).toString(),
                                        () -> assertThat(inline(template)).isEmpty()));
    }

    @Test
    void findsEveryKindOfIt() {
        assertThat(
                        List.of(
                                "<p style=\"color: red\">",
                                "<style>",
                                "<button onclick=\"go()\">",
                                "<script>go()</script>",
                                "<script type=\"module\">",
                                "<a href=\"javascript:go()\">",
                                "<img src=\"https://example.org/a.png\">",
                                "<link href=\"//example.org/a.css\">"))
                .allMatch(html -> INLINE.matcher(html).find());
        assertThat(
                        List.of(
                                "<script src=\"/assets/desk.js\" defer></script>",
                                "<script type=\"application/ld+json\">{}</script>"))
                .noneMatch(html -> INLINE.matcher(html).find());
    }

    static List<Path> templates(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inline(Path template) throws IOException {
        return INLINE.matcher(Files.readString(template))
                .results()
                .map(found -> found.group())
                .toList();
    }
}
