package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import se.digipunkt.protocol.Fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern KEY_IN_TEMPLATE =
            Pattern.compile("page\\.text\\(\"([^\"]+)\"[,)]");
    private static final Pattern FAULT_IN_CODE = Pattern.compile("[Ff]ault\\([^,]+,\\s*([^,]+),");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final List<String> SHARED_PROBLEMS =
            List.of(
                    "not-found",
                    "forbidden",
                    "sign-in-needed",
                    "cross-site",
                    "validation",
                    "not-json",
                    "payload-too-large",
                    "too-many-requests",
                    "storage-full",
                    "collided",
                    "outage",
                    "plain");

    private final Messages messages = new Messages();

    @TestFactory
    Stream<DynamicTest> everyLanguageHasEveryTextOf() throws IOException {
        return capabilities()
                .map(
                        capability ->
                                DynamicTest.dynamicTest(
                                        capability,
                                        () -> {
                                            for (Language language : Language.values()) {
                                                assertThat(keys(capability, language))
                                                        .as(language.ownName())
                                                        .isEqualTo(keys(capability, Language.SV));
                                            }
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> everyLanguageFillsInTheSamePlacesIn() throws IOException {
        return capabilities()
                .map(
                        capability ->
                                DynamicTest.dynamicTest(
                                        capability,
                                        () -> {
                                            for (String key : keys(capability, Language.SV)) {
                                                for (Language language : Language.values()) {
                                                    assertThat(places(language, key))
                                                            .as(key + " " + language.ownName())
                                                            .isEqualTo(places(Language.SV, key));
                                                }
                                            }
                                        }));
    }

    @Test
    void everyFileOfMessagesIsLoaded() throws IOException {
        assertThat(Messages.CAPABILITIES).containsAll(capabilities().toList());
    }

    @Test
    void everyTextThatATemplateAsksForIsThere() throws IOException {
        for (Path template : TemplatesTest.templates(Path.of("src/main/jte"))) {
            var matcher = KEY_IN_TEMPLATE.matcher(Files.readString(template));
            while (matcher.find()) {
                assertThat(messages.find(Language.SV, matcher.group(1)))
                        .as(matcher.group(1) + " in " + template)
                        .isNotNull();
            }
        }
    }

    @Test
    void everySharedProblemHasTitleAndSentence() {
        for (String slug : SHARED_PROBLEMS) {
            assertThat(messages.find(Language.SV, "problem." + slug)).as(slug).isNotNull();
            assertThat(messages.find(Language.SV, "problem." + slug + ".title")).isNotNull();
        }
    }

    @Test
    void everyFaultOfTheProtocolIsTold() throws IOException {
        Path protocol = Path.of("../kiosk/protocol/src/main/java/se/digipunkt/protocol");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(protocol)) {
            for (Path file : files.toList()) {
                FAULT_IN_CODE
                        .matcher(Files.readString(file))
                        .results()
                        .flatMap(fault -> QUOTED.matcher(fault.group(1)).results())
                        .forEach(code -> codes.add(code.group(1)));
            }
        }

        assertThat(codes).contains("required", "out-of-range", "no-such-date", "only-for-groups");
        assertThat(codes)
                .allSatisfy(
                        code ->
                                assertThat(messages.find(Language.SV, "fault." + code))
                                        .isNotNull());
    }

    @Test
    void aFaultSaysWhatWasExpectedWhenThatIsKnown() {
        assertThat(messages.told(Language.SV, new Fault("/a", "unknown-code", "desk, phone")))
                .isEqualTo("Välj något av: desk, phone.");
        assertThat(messages.told(Language.SV, new Fault("/a", "unknown-code", "")))
                .isEqualTo("Koden finns inte i listan. Välj en som finns.");
    }

    @Test
    void aTextWithAnApostropheIsWrittenAsItStands() {
        assertThat(messages.text(Language.EN, "problem.cross-site")).contains("Digipunkt's own");
    }

    @Test
    void arabicNumbersUseTheDigitsOfEveryOtherScreenInSweden() {
        assertThat(messages.text(Language.AR, "problem.too-many-requests", 900)).contains("900");
    }

    private static Stream<String> capabilities() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    private static Set<String> keys(String capability, Language language) throws IOException {
        Path file = FOLDER.resolve(capability + "." + language.tag() + ".properties");
        assertThat(file).exists();
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private Set<String> places(Language language, String key) {
        Set<String> places = new TreeSet<>();
        Pattern.compile("\\{\\d+[^}]*}")
                .matcher(messages.text(language, key).equals(key) ? "" : pattern(language, key))
                .results()
                .forEach(found -> places.add(found.group()));
        return places;
    }

    private String pattern(Language language, String key) {
        return messages.all(language).getProperty(key, "");
    }
}
