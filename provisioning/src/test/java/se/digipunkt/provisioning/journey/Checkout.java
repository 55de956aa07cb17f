package se.digipunkt.provisioning.journey;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folders of this project, from wherever in it the tests run.
public final class Checkout {

    private Checkout() {}

    /// The folder that holds `server`, `kiosk` and `docs`.
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("provisioning/pom.xml"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("The tests do not run inside the project");
            }
            folder = parent;
        }
        return folder;
    }
}
