package se.digipunkt.provisioning.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.provisioning.journey.Checkout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ArrowDiagramTest {

    @Test
    void documentShowsTheArrowsThatTheCodeHas() throws IOException {
        Path document = Checkout.root().resolve("docs/architecture.md");
        String written = Files.readString(document);

        String drawn = new ArrowDiagram(House.REAL.classes()).drawnInto(written);

        if (Boolean.getBoolean("arrows.write")) {
            Files.writeString(document, drawn);
        } else {
            assertThat(written)
                    .as(
                            "docs/architecture.md; draw it anew with: mvn -pl provisioning -am test"
                                    + " -Dtest=ArrowDiagramTest -Darrows.write=true"
                                    + " -Dsurefire.failIfNoSpecifiedTests=false")
                    .isEqualTo(drawn);
        }
    }
}
