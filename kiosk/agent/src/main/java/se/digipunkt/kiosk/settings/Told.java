package se.digipunkt.kiosk.settings;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// What the server has told, and who it said that this kiosk is.
public final class Told {

    private record KeptSettings(String agentVersion, Settings settings) {}

    private final KeptFile<KeptSettings> settingsFile;
    private final KeptFile<Identity> identityFile;
    private final KeptFile<String> nonceFile;
    private final String agentVersion;

    private volatile @Nullable KeptSettings settings;
    private volatile @Nullable Identity identity;

    /// @param agentVersion settings kept by another version are used, but asked for again: it may
    ///   have left out what it did not know
    public Told(Path folder, String agentVersion) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.agentVersion = agentVersion;
        this.settingsFile =
                new KeptFile<>(folder.resolve("settings.json"), KeptSettings.class, false);
        this.identityFile = new KeptFile<>(folder.resolve("identity.json"), Identity.class, true);
        this.nonceFile = new KeptFile<>(folder.resolve("enrolment-nonce"), String.class, true);
        this.settings = settingsFile.read().orElse(null);
        this.identity = identityFile.read().orElse(null);
    }

    /// Empty until the kiosk has been enrolled.
    public Optional<Settings> settings() {
        return Optional.ofNullable(settings).map(KeptSettings::settings);
    }

    /// The version to tell the server; empty when the settings must be told anew.
    public Optional<String> settingsVersion() {
        return Optional.ofNullable(settings)
                .filter(kept -> kept.agentVersion().equals(agentVersion))
                .map(kept -> kept.settings().version());
    }

    public void keep(Settings told) {
        KeptSettings kept = new KeptSettings(agentVersion, told);
        settingsFile.replace(kept);
        settings = kept;
    }

    /// Empty until the kiosk has been enrolled.
    public Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    /// The nonce of the enrolment under way: made once, the same until it is answered.
    public String nonce(Supplier<String> random) {
        return nonceFile
                .read()
                .orElseGet(
                        () -> {
                            String made = random.get();
                            nonceFile.replace(made);
                            return made;
                        });
    }

    /// The identity last: with it on the disk the enrolment is over.
    public void enrolled(Identity given, Settings told) {
        keep(told);
        identityFile.replace(given);
        identity = given;
        nonceFile.delete();
    }
}
