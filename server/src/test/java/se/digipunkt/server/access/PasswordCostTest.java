package se.digipunkt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.common.Randomness;

import java.security.SecureRandom;
import java.time.Clock;

final class PasswordCostTest {

    private static final String PASSWORD = "Tallört-och-renlav-7";

    private final Randomness randomness = new Randomness(new SecureRandom(), Clock.systemUTC());
    private final Passwords passwords = new Passwords(randomness, PasswordCost.OWASP);

    @Test
    void aHashHasTheCostThatOwaspRecommends() {
        String hash = passwords.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(PASSWORD + "8", hash)).isFalse();
    }

    @Test
    void theHashOfNobodyCostsAsMuchAndAdmitsNobody() {
        String nobody = PasswordCost.OWASP.ofNoPassword(randomness);

        assertThat(nobody).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(PASSWORD, nobody)).isFalse();
    }

    @Test
    void aHashKeepsTheCostItWasMadeAt() {
        String light = new Passwords(randomness, new PasswordCost(64, 1)).hash(PASSWORD);

        assertThat(passwords.matches(PASSWORD, light)).isTrue();
    }
}
