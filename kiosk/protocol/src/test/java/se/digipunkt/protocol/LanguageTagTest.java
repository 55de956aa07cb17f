package se.digipunkt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
        "sv, sv",
        "SV, sv",
        "smj, smj",
        "fit, fit",
        "uz-cyrl, uz-Cyrl",
        "zh-Hant, zh-Hant",
        "pt-BR, pt-BR",
        "sv-simple, sv-simple",
        "SV-Simple, sv-simple"
    })
    void languagesThatExistAreSpeltAsUsual(String written, String told) {
        assertThat(LanguageTag.find(written)).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "sv-Anna",
                "sv-erika",
                "sv-x-anna",
                "sv-AX-erika",
                "sv-ZZ",
                "sv_SE",
                "i-anna",
                "x-anna",
                "sv-a-anna",
                "sv-1234",
                "sv-Latn-SE-x",
                "sv-simpler",
                "sv-simple-erika"
            })
    void noPartOfATagHoldsAName(String written) {
        assertThat(LanguageTag.find(written)).isEmpty();
    }
}
