package se.digipunkt.kiosk.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;

import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Settings;
import se.digipunkt.protocol.TerminalContent;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Settings with themes, as a server would tell them.
record SettingsIn(Settings settings) {

    static final TerminalContent.Theme HEALTH =
            new TerminalContent.Theme(
                    "health",
                    List.of(
                            new TerminalContent.Site(
                                    "1177", "https://www.1177.se", List.of("sv", "fi")),
                            new TerminalContent.Site(
                                    "Apoteket", "https://www.apoteket.se", List.of("sv"))));
    static final TerminalContent.Theme TRAVEL = new TerminalContent.Theme("travel", List.of());

    /// Health in Swedish and, as a draft, in Finnish and Arabic; travel in Swedish alone.
    private static final Map<String, Map<String, TerminalContent.Text>> TEXTS =
            Map.of(
                    "sv",
                    Map.of(
                            "health",
                            new TerminalContent.Text("Hälsa", "Du kan ringa 1177.", false),
                            "travel",
                            new TerminalContent.Text("Resor", "Här finns bussar.", false)),
                    "fi",
                    Map.of("health", new TerminalContent.Text("Terveys", "Soita 1177.", true)),
                    "ar",
                    Map.of("health", new TerminalContent.Text("الصحة", "اتصل.", true)));

    /// The same settings with these languages on.
    Settings languages(String... tags) {
        return new Settings(
                settings.version(),
                settings.place(),
                settings.errandList(),
                Arrays.asList(tags),
                settings.deskPin(),
                settings.nearby(),
                settings.pollSeconds(),
                settings.sample(),
                settings.exceptions(),
                settings.calls(),
                settings.link(),
                settings.terminal(),
                settings.removed());
    }

    /// Tells them, with the themes, and gives the texts.
    static void tell(Told told, Settings settings) {
        tellWithoutTexts(told, settings);
        settings.languages().stream()
                .filter(TEXTS::containsKey)
                .forEach(tag -> told.keepTexts(hash(tag), file(tag)));
    }

    /// The same settings with travel in Swedish as a text that nobody has reviewed.
    static void tellUnreviewed(Told told, Settings settings) {
        byte[] texts =
                file("sv", Map.of("travel", new TerminalContent.Text("Resor", "Bussar.", true)));
        told.keep(
                settings.withTerminal(
                        new TerminalContent(
                                List.of(TRAVEL),
                                Map.of("sv", CanonicalJson.sha256(texts)),
                                List.of("fi"))));
        told.keepTexts(CanonicalJson.sha256(texts), texts);
    }

    /// As the kiosk is between its sync and the texts.
    static void tellWithoutTexts(Told told, Settings settings) {
        Map<String, String> hashes = new TreeMap<>();
        settings.languages().stream()
                .filter(TEXTS::containsKey)
                .forEach(tag -> hashes.put(tag, hash(tag)));
        told.keep(
                settings.withTerminal(
                        new TerminalContent(List.of(HEALTH, TRAVEL), hashes, List.of("fi", "ar"))));
    }

    private static String hash(String tag) {
        return CanonicalJson.sha256(file(tag));
    }

    private static byte[] file(String tag) {
        return file(tag, TEXTS.getOrDefault(tag, Map.of()));
    }

    private static byte[] file(String tag, Map<String, TerminalContent.Text> themes) {
        try {
            return ProtocolJson.mapper()
                    .writeValueAsBytes(new TerminalContent.Texts(tag, new TreeMap<>(themes)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
