package se.digipunkt.kiosk.screen;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How the browser stands on this machine.
///
/// @param program that is the browser; empty without one
/// @param flags of the operator
/// @param profiles folder of what residents' browsers write
record Setup(ScreenMode mode, List<String> program, List<String> flags, Path profiles) {

    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    static Setup of(ScreenSettings settings, boolean isPi, Path data) {
        ScreenMode mode =
                ScreenMode.of(
                        settings.wantedMode(),
                        isPi,
                        name -> environment(name).isPresent(),
                        KioskBrowser::isFound);
        boolean display = hasDisplay() || mode != ScreenMode.KIOSK;
        return new Setup(
                mode,
                settings.browserCommand().or(() -> KioskBrowser.program(display)).orElse(List.of()),
                settings.moreFlags(),
                settings.profiles()
                        .or(() -> environment("RUNTIME_DIRECTORY"))
                        .or(() -> environment("XDG_RUNTIME_DIR"))
                        .map(Path::of)
                        .orElse(SHARED_MEMORY.toFile().canWrite() ? SHARED_MEMORY : data));
    }

    private static boolean hasDisplay() {
        return environment("WAYLAND_DISPLAY").or(() -> environment("DISPLAY")).isPresent();
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
