package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

/// That the rules find what they are for, so that their silence elsewhere means something.
class AxeTest {

    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    @Test
    void findsAPictureWithoutWordsAndTextThatIsTooPale() {
        Page page = CHROMIUM.page();
        page.setContent(
                """
                <html lang="sv"><title>Prov</title><main><h1>Prov</h1>
                <img src="data:,"><p style="color: #ccc; background: #fff">Blekt</p></main></html>
                """);

        assertThat(Axe.violations(page))
                .anySatisfy(told -> assertThat(told).startsWith("image-alt <img"))
                .anySatisfy(told -> assertThat(told).startsWith("color-contrast <p"));
        assertThat(Axe.violations(page, List.of("color-contrast")))
                .singleElement()
                .asString()
                .startsWith("color-contrast <p");
    }
}
