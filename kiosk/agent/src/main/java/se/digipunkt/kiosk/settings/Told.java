package se.digipunkt.kiosk.settings;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.Settings;
import se.digipunkt.protocol.TerminalContent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the server has told, and who it said that this kiosk is.
public final class Told {

    private record KeptSettings(String agentVersion, Settings settings) {}

    /// @param takenBack here, while the server still tells of them
    private record KeptClosures(List<OwnClosure> list, @Nullable List<OwnClosure> takenBack) {

        List<OwnClosure> takenBackOrNone() {
            return takenBack == null ? List.of() : takenBack;
        }
    }

    /// The server's time at a moment of a boot.
    private record Anchor(String boot, long elapsed, Instant utc) {}

    private final KeptFile<KeptSettings> settingsFile;
    private final KeptFile<Identity> identityFile;
    private final KeptFile<String> nonceFile;
    private final KeptFile<String> refusedFile;
    private final String agentVersion;
    private final KeptTexts texts;

    private final KeptFile<KeptClosures> closuresFile;

    private volatile @Nullable KeptSettings settings;
    private volatile KeptClosures closures;
    private volatile @Nullable Anchor anchor;
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
        this.closuresFile =
                new KeptFile<>(folder.resolve("closures.json"), KeptClosures.class, false);
        this.texts = new KeptTexts(folder.resolve("content"));
        this.refusedFile = new KeptFile<>(folder.resolve("refused-code"), String.class, true);
        this.settings = settingsFile.read().orElse(null);
        this.closures = closuresFile.read().orElseGet(() -> new KeptClosures(List.of(), List.of()));
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

    public synchronized void keep(Settings told) {
        KeptSettings kept = new KeptSettings(agentVersion, told);
        settingsFile.replace(kept);
        settings = kept;
        keepClosures(closures.list(), closures.takenBackOrNone());
    }

    /// The terminal's texts in a language, of the settings that hold; until those have been fetched
    /// the ones that held before. Empty when there never were any.
    public Optional<TerminalContent.Texts> texts(String language) {
        return Optional.ofNullable(hashes().get(language))
                .flatMap(hash -> texts.find(hash).or(() -> texts.in(language)));
    }

    /// Another one as soon as other settings hold or more of their texts have come.
    public String contentVersion() {
        String held =
                hashes().values().stream()
                        .filter(hash -> texts.find(hash).isPresent())
                        .sorted()
                        .collect(Collectors.joining(" "));
        String version = settings().map(Settings::version).orElse("");
        return CanonicalJson.sha256((version + " " + held).getBytes(StandardCharsets.UTF_8));
    }

    /// Hashes of the texts that are still to be fetched.
    public List<String> missingTexts() {
        return hashes().values().stream()
                .filter(hash -> texts.find(hash).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /// Keeps texts; those that no settings name any more go when all have come.
    ///
    /// @return false for bytes that are not what the hash names
    public synchronized boolean keepTexts(String hash, byte[] bytes) {
        if (!texts.keep(hash, bytes)) {
            return false;
        }
        if (missingTexts().isEmpty()) {
            texts.keepOnly(hashes().values());
        }
        return true;
    }

    private Map<String, String> hashes() {
        return settings().map(Settings::terminal).map(TerminalContent::texts).orElse(Map.of());
    }

    /// What the server said of the time just now.
    ///
    /// @param elapsed milliseconds since that boot
    public void heard(String boot, long elapsed, Instant serverTime) {
        anchor = new Anchor(boot, elapsed, serverTime);
    }

    /// The time by what the server said last in the same boot, give or take what a request travels.
    public Optional<Instant> time(String boot, long elapsed) {
        return Optional.ofNullable(anchor)
                .filter(known -> known.boot().equals(boot))
                .map(known -> known.utc().plusMillis(elapsed - known.elapsed()));
    }

    /// Closures that were announced here and not taken back here.
    public List<OwnClosure> closures() {
        return closures.list();
    }

    /// Closures that were taken back here, while the server still tells of them.
    public List<OwnClosure> takenBack() {
        return closures.takenBackOrNone();
    }

    /// True for an exception of the server's that was taken back here, which it may not know yet.
    public boolean isTakenBack(Settings.DatedException exception) {
        return takenBack().stream().anyMatch(own -> own.isAnnouncedBy(exception));
    }

    /// Keeps a closure, and forgets those that were over when it began.
    public synchronized void close(OwnClosure closure) {
        keepClosures(
                Stream.concat(
                                closures.list().stream()
                                        .filter(known -> known.to().isAfter(closure.from())),
                                Stream.of(closure))
                        .toList(),
                closures.takenBackOrNone());
    }

    public synchronized void reopen(String reference) {
        Map<Boolean, List<OwnClosure>> isIt =
                closures.list().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        known -> known.reference().equals(reference)));
        keepClosures(
                isIt.getOrDefault(false, List.of()),
                Stream.concat(
                                closures.takenBackOrNone().stream(),
                                isIt.getOrDefault(true, List.of()).stream())
                        .toList());
    }

    /// The server has everything of a journal up to an entry, and has told what it makes of that: a
    /// closure that it has told once and tells no longer was taken back there. One that it has
    /// never told it could not read, or is too old for: that one stands here, where staff announced
    /// it.
    public synchronized void believe(String journal, long upTo) {
        keepClosures(
                closures.list().stream()
                        .map(own -> isKnown(own) ? own.asTold() : own)
                        .filter(own -> !own.isOf(journal, upTo) || isKnown(own) || !own.told())
                        .toList(),
                closures.takenBackOrNone());
    }

    private boolean isKnown(OwnClosure own) {
        return settings().stream()
                .flatMap(told -> told.exceptions().stream())
                .anyMatch(own::isAnnouncedBy);
    }

    /// What the server tells no longer it has heard of.
    private void keepClosures(List<OwnClosure> list, List<OwnClosure> takenBack) {
        KeptClosures kept =
                new KeptClosures(list, takenBack.stream().filter(this::isKnown).toList());
        if (kept.equals(closures)) {
            return;
        }
        closuresFile.replace(kept);
        closures = kept;
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

    /// True when the server has refused this enrolment code, before a restart perhaps.
    ///
    /// @param fingerprint of the code and the server
    public boolean isRefused(String fingerprint) {
        return refusedFile.read().filter(fingerprint::equals).isPresent();
    }

    public void refused(String fingerprint) {
        refusedFile.replace(fingerprint);
    }

    /// The identity last: with it on the disk the enrolment is over.
    public void enrolled(Identity given, Settings told) {
        keep(told);
        identityFile.replace(given);
        identity = given;
        closures = new KeptClosures(List.of(), List.of());
        closuresFile.replace(closures);
        nonceFile.delete();
    }
}
