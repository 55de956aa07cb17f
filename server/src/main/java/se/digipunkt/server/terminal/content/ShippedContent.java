package se.digipunkt.server.terminal.content;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.TerminalLanguage;
import se.digipunkt.server.common.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// What comes with the program: `terminal/themes.json` with the sites, and
/// `terminal/texts/<language>.properties`, each of which says how far it has been reviewed.
@Singleton
final class ShippedContent {

    private static final String FOLDER = "/terminal/";

    private record Theme(String code, List<Site> sites) {}

    private final Map<String, List<Site>> sites = new LinkedHashMap<>();
    private final Map<TerminalLanguage, Properties> texts = new EnumMap<>(TerminalLanguage.class);
    private final Properties minorityLanguages = properties("minority-languages.properties");

    ShippedContent() {
        for (Theme theme : themes()) {
            sites.put(theme.code(), List.copyOf(theme.sites()));
        }
        for (TerminalLanguage language : TerminalLanguage.values()) {
            texts.put(language, properties("texts/" + language.code() + ".properties"));
        }
    }

    /// Codes, in the order of the tiles.
    List<String> themeCodes() {
        return List.copyOf(sites.keySet());
    }

    List<Site> sites(String theme) {
        return sites.getOrDefault(theme, List.of());
    }

    Optional<ThemeText> text(String theme, TerminalLanguage language) {
        Properties all = of(language);
        String title = all.getProperty(theme + ".title");
        String text = all.getProperty(theme + ".text");
        return title == null || text == null
                ? Optional.empty()
                : Optional.of(new ThemeText(title, text, review(language)));
    }

    /// How far the texts of a language have been reviewed, those of the terminal's own pages too.
    Review review(TerminalLanguage language) {
        return Coded.find(Review.class, of(language).getProperty("review")).orElse(Review.DRAFT);
    }

    /// Differs as soon as any text of the language does.
    String hash(TerminalLanguage language) {
        return Sha256.of(
                themeCodes().stream()
                        .map(theme -> text(theme, language).toString())
                        .collect(Collectors.joining()));
    }

    /// Of one text; null where there is none.
    @Nullable String hash(String theme, String language) {
        return TerminalLanguage.find(language)
                .flatMap(known -> text(theme, known))
                .map(text -> Sha256.of(text.title() + "\n" + text.text()))
                .orElse(null);
    }

    /// Of a theme's sites; null where the program has no such theme.
    @Nullable String sitesHash(String theme) {
        return sites.containsKey(theme) ? Sha256.of(sites(theme).toString()) : null;
    }

    /// With a legal right in the municipality, in the order to offer them.
    List<String> minorityLanguages(String municipality) {
        String tags = minorityLanguages.getProperty(municipality, "");
        return tags.isEmpty() ? List.of() : Arrays.asList(tags.split(" "));
    }

    private Properties of(TerminalLanguage language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static List<Theme> themes() {
        try (InputStream stream = open("themes.json")) {
            return List.of(ProtocolJson.mapper().readValue(stream, Theme[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(String name) {
        Properties read = new Properties();
        try (InputStream stream = open(name)) {
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                ShippedContent.class.getResourceAsStream(FOLDER + name), name);
    }
}
