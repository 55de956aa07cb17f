package se.digipunkt.server.web;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// The texts of the pages: `messages/<capability>.<language>.properties`, UTF-8. A text that a
/// language lacks is shown in Swedish; a test sees to it that none lacks any.
@Singleton
public final class Messages {

    static final List<String> CAPABILITIES =
            List.of(
                    "web",
                    "access",
                    "places",
                    "choice",
                    "hours",
                    "rounds",
                    "fleet",
                    "availability",
                    "connection",
                    "coverage",
                    "guidance",
                    "sheet",
                    "exports",
                    "followup",
                    "terminal",
                    "finder");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Messages() {
        for (Language language : Language.values()) {
            Properties properties = new Properties();
            CAPABILITIES.forEach(capability -> load(capability, language, properties));
            texts.put(language, properties);
        }
    }

    /// All keys of a language, for the test that compares them.
    Properties all(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static void load(String capability, Language language, Properties into) {
        String name = "/messages/" + capability + "." + language.tag() + ".properties";
        try (InputStream stream = Messages.class.getResourceAsStream(name)) {
            if (stream != null) {
                into.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of a key; `{0}` is replaced by the first argument, and so on, numbers written as
    /// the language writes them.
    public String text(Language language, String key, Object... arguments) {
        String pattern = find(language, key);
        if (pattern == null) {
            return key;
        }
        return new MessageFormat(pattern.replace("'", "''"), language.locale())
                .format(isolated(language, arguments));
    }

    /// A date or a code inside a text that runs right to left keeps its own direction (Unicode
    /// isolates).
    private static Object[] isolated(Language language, Object[] arguments) {
        if (!language.direction().equals("rtl")) {
            return arguments;
        }
        Object[] isolated = arguments.clone();
        for (int i = 0; i < isolated.length; i++) {
            if (isolated[i] instanceof String text) {
                isolated[i] = "\u2068" + text + "\u2069";
            }
        }
        return isolated;
    }

    /// What is wrong with a field, in words; with what was expected, where the fault says it.
    String told(Language language, Fault fault) {
        String key = "fault." + fault.code();
        boolean plain = fault.detail().isBlank() && find(language, key + ".plain") != null;
        return text(language, plain ? key + ".plain" : key, fault.detail());
    }

    /// The text of a key, or null when there is none in any language.
    public @Nullable String find(Language language, String key) {
        String text = all(language).getProperty(key);
        return text != null ? text : all(Language.SV).getProperty(key);
    }
}
