package se.digipunkt.server.access;

import com.password4j.Argon2Function;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.Randomness;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;

/// Which passwords are good enough, and how they are kept.
@Singleton
final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /// Each hash takes its memory: a flood of sign-ins must not take the server's.
    private final Semaphore atOnce = new Semaphore(2);

    /// Long enough to be allowed, and tried first by anyone who guesses.
    private static final Set<String> COMMON =
            Set.of(
                    "password1234",
                    "password12345",
                    "password123456",
                    "passwordpassword",
                    "administrator",
                    "administrator1",
                    "administratör",
                    "adminadminadmin",
                    "admin1234567",
                    "123456789012",
                    "1234567890123",
                    "12345678901234",
                    "123456789abc",
                    "abcdefghijkl",
                    "abcdefghijklm",
                    "abc123abc123",
                    "qwertyuiop12",
                    "qwertyuiop123",
                    "qwertyuiopå",
                    "qwertyqwerty",
                    "qwerty123456",
                    "1q2w3e4r5t6y",
                    "1qaz2wsx3edc",
                    "iloveyou1234",
                    "letmein12345",
                    "welcome12345",
                    "changeme1234",
                    "lösenord1234",
                    "losenord1234",
                    "lösenord12345",
                    "lösenordlösenord",
                    "hemligt12345",
                    "välkommen123",
                    "välkommen1234",
                    "sommar202612",
                    "bibliotek123",
                    "bibliotek1234",
                    "biblioteket1",
                    "digipunkt123",
                    "digipunkt1234",
                    "norrbotten12",
                    "norrbotten123",
                    "norrbotten2026");

    private final Randomness randomness;
    private final PasswordCost cost;
    private final String ofNobody;

    Passwords(Randomness randomness, PasswordCost cost) {
        this.randomness = randomness;
        this.cost = cost;
        this.ofNobody = cost.ofNoPassword(randomness);
    }

    String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return cost.argon2id().hash(password).getResult();
        } finally {
            atOnce.release();
        }
    }

    boolean matches(String password, String hash) {
        atOnce.acquireUninterruptibly();
        try {
            return Argon2Function.getInstanceFromHash(hash).check(password, hash);
        } finally {
            atOnce.release();
        }
    }

    /// Takes as long as a real check, so that time does not tell which names exist.
    void matchNobody(String password) {
        matches(password, ofNobody);
    }

    /// 80 random bits in four groups that can be read aloud.
    String random() {
        return String.join(
                "-",
                randomness.crockford(4),
                randomness.crockford(4),
                randomness.crockford(4),
                randomness.crockford(4));
    }

    /// What is wrong with a password that `user` chooses; empty when nothing is.
    List<Fault> faults(String pointer, String user, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return List.of(new Fault(pointer, "password-short", Integer.toString(SHORTEST)));
        }
        if (length > LONGEST) {
            return List.of(new Fault(pointer, "password-long", Integer.toString(LONGEST)));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.replace(UserRow.key(user), "").length() < SHORTEST / 2) {
            return List.of(new Fault(pointer, "password-is-name", ""));
        }
        if (COMMON.contains(lower) || lower.chars().distinct().count() < 5) {
            return List.of(new Fault(pointer, "password-common", ""));
        }
        return List.of();
    }
}
