package se.digipunkt.provisioning.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;

/// What the demo must remember to go on: sign-ins, tokens, where each sample journal ends. A file
/// that only its owner can read; passwords are made anew for each demo, never the same on two
/// machines.
final class DemoState {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private DemoState(Path file) {
        this.file = file;
    }

    static DemoState load(Path folder) {
        DemoState state = new DemoState(folder.resolve("demo.properties"));
        if (Files.exists(state.file)) {
            try (Reader reader = Files.newBufferedReader(state.file)) {
                state.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return state;
    }

    /// Writes all of it beside the file and then puts it in its place: Ctrl-C may come at any time.
    void save() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, ownerOnly());
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                values.store(writer, "Digipunkt demo: sign-ins and tokens of sample kiosks");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// The password of a demo user, made at the first call.
    String password(String user) {
        return values.computeIfAbsent("password." + user, key -> newPassword()).toString();
    }

    private String newPassword() {
        StringBuilder password = new StringBuilder("demo");
        for (int group = 0; group < 3; group++) {
            password.append('-');
            for (int i = 0; i < 4; i++) {
                password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return password.toString();
    }

    Optional<String> agentId(String place) {
        return find("agent." + place);
    }

    void rememberAgent(String place, String id, String pin) {
        values.setProperty("agent." + place, id);
        values.setProperty("pin." + place, pin);
    }

    String pin(String place) {
        return find("pin." + place).orElse("–");
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    void set(String key, String value) {
        values.setProperty(key, value);
    }
}
