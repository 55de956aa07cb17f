package se.digipunkt.kiosk.screen;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.TerminalContent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Where and how the browser stands: its program, its folders, and the sites that it may open.
final class Frontage {

    private final Setup setup;
    private final Supplier<Optional<TerminalContent>> told;
    private final List<String> signIn;
    private final String script = script();
    private @Nullable URI own;
    private int opened;

    /// @param told what the settings say now of themes and sites
    /// @param signIn hosts at which people sign in
    Frontage(Setup setup, Supplier<Optional<TerminalContent>> told, List<String> signIn) {
        this.setup = setup;
        this.told = told;
        this.signIn = List.copyOf(signIn);
    }

    boolean isThere() {
        return setup.mode() != ScreenMode.NONE && !setup.program().isEmpty();
    }

    void at(URI origin) {
        own = origin;
    }

    List<ProfileFolder> leftFolders() {
        return ProfileFolder.leftIn(profiles());
    }

    /// Starts a browser on a new folder, of which nothing is left where that fails.
    Showing open(Showing.Watcher watcher, LongSupplier nanoTime) {
        URI origin = Objects.requireNonNull(own);
        ProfileFolder folder = ProfileFolder.in(profiles(), ++opened);
        BrowserProcess browser = start(folder);
        return new Showing(
                browser,
                new Sites(origin, told, signIn),
                origin,
                script,
                watcher,
                new Showing.Clocked(nanoTime, setup.mode() == ScreenMode.WINDOW));
    }

    private BrowserProcess start(ProfileFolder folder) {
        try {
            return BrowserProcess.start(
                    KioskBrowser.command(
                            setup.program(), setup.mode(), folder.profile(), setup.flags()),
                    folder);
        } catch (RuntimeException failed) {
            folder.wipe();
            throw failed;
        }
    }

    /// Apart for each agent of this machine.
    private Path profiles() {
        int port = Objects.requireNonNull(own).getPort();
        return setup.profiles().toAbsolutePath().resolve("digipunkt-" + port);
    }

    private static String script() {
        try (InputStream stream = Frontage.class.getResourceAsStream("/screen/overlay.js")) {
            return new String(
                    Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
