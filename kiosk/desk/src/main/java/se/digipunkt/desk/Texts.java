package se.digipunkt.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/// The texts of one capability in one language, from `messages/<capability>.<language>.properties`.
/// A missing text is a bug and thrown, never shown as its key. Counts stand beside their label
/// (`Unsent: 3`), because languages bend words by number in ways of their own.
public final class Texts {

    private final String language;
    private final Map<String, String> texts;

    private Texts(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /// @param owner any class of the module that has the texts
    public static Texts load(Class<?> owner, String capability, String language) {
        String name = "/messages/" + capability + "." + language + ".properties";
        Properties read = new Properties();
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no texts: " + name);
            }
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return new Texts(language, texts);
    }

    /// BCP 47.
    public String language() {
        return language;
    }

    /// The value of `dir` on the page.
    public String direction() {
        return language.equals("ar") || language.equals("fa") ? "rtl" : "ltr";
    }

    /// A day in the language's own names, and in numbers where nobody has given Java any. Always
    /// with the digits that stand on every other paper and screen in Sweden.
    ///
    /// @param pattern of [DateTimeFormatter]
    public String date(LocalDate day, String pattern) {
        String names =
                switch (language) {
                    case "ar", "fa" -> language + "-u-nu-latn";
                    case "sv-simple" -> "sv-SE";
                    // nearly the same as in Finnish
                    case "fit" -> "fi-SE";
                    default -> language + "-SE";
                };
        String inNumbers = pattern.contains("y") ? "d/M yyyy" : "d/M";
        return DateTimeFormatter.ofPattern(language.equals("smj") ? inNumbers : pattern)
                .withLocale(Locale.forLanguageTag(names))
                .format(day);
    }

    /// The text, with `{0}`, `{1}` and so on replaced by the values.
    public String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    public Set<String> keys() {
        return texts.keySet();
    }
}
