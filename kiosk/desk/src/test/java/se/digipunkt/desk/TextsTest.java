package se.digipunkt.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private final Texts swedish = Texts.load(TextsTest.class, "desk", "sv");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void everyTextExistsInEveryLanguage(String language) {
        Texts other = Texts.load(TextsTest.class, "desk", language);

        assertThat(other.keys()).isEqualTo(swedish.keys());
        assertThat(other.keys()).allSatisfy(key -> assertThat(other.text(key)).isNotBlank());
    }

    @Test
    void putsTheValuesWhereTheTextWantsThem() {
        assertThat(swedish.text("pin.paused", 5)).contains("Vänta 5 min");
    }

    @Test
    void aMissingTextIsAnErrorAndNotAKeyOnThePage() {
        assertThatThrownBy(() -> swedish.text("no.such.text"))
                .hasMessageContaining("no.such.text")
                .hasMessageContaining("sv");
    }

    @Test
    void onlyArabicRunsFromRightToLeft() {
        assertThat(swedish.direction()).isEqualTo("ltr");
        assertThat(Texts.load(TextsTest.class, "desk", "ar").direction()).isEqualTo("rtl");
    }
}
