package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

final class PlacesMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void everyTextIsInEveryLanguage(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .isEqualTo(texts("sv").stringPropertyNames());
    }

    private static Properties texts(String language) throws IOException {
        String name = "/messages/places." + language + ".properties";
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(PlacesMessagesTest.class.getResourceAsStream(name)),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
