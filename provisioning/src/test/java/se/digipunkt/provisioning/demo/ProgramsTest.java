package se.digipunkt.provisioning.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ProgramsTest {

    @TempDir private Path folder;

    @Test
    void aServerThatEndsByItselfIsToldWithItsCodeAndItsLog() {
        Layout nothingBuilt = new Layout(folder, folder);

        try (Programs programs = new Programs(nothingBuilt)) {
            assertThatThrownBy(() -> programs.server(Programs.freePort(0), "password"))
                    .isInstanceOf(ProgramFailed.class)
                    .hasMessageContaining("its server ended by itself, with code 1")
                    .hasMessageContaining(folder.resolve("server.log").toString());
        }
    }
}
