package se.digipunkt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import se.digipunkt.server.TestDatabase;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Isolated("reads what the program prints")
final class FirstAdminTest {

    private static final Pattern PASSWORD = Pattern.compile("password: +(\\S+)");

    private final Map<String, Object> settings = new HashMap<>(TestDatabase.SQLITE.allEmpty());

    @Test
    void aRandomPasswordIsShownOnceAndNeverSetAgain() {
        settings.put("digipunkt.admin-password", "");

        String first = printedByStart();
        String second = printedByStart();

        Matcher password = PASSWORD.matcher(first);
        assertThat(password.find()).isTrue();
        assertThat(second).doesNotContain("password");
        assertThat(admits(password.group(1))).isTrue();
    }

    @Test
    void theGivenPasswordIsUsedAtTheFirstStartOnly() {
        settings.put("digipunkt.admin-password", "Tallört-och-renlav-7");
        assertThat(printedByStart()).doesNotContain("password", "Tallört");

        settings.put("digipunkt.admin-password", "Ett-annat-lösenord-8");

        assertThat(admits("Tallört-och-renlav-7")).isTrue();
        assertThat(admits("Ett-annat-lösenord-8")).isFalse();
    }

    private boolean admits(String password) {
        try (ApplicationContext server = ApplicationContext.run(settings, "test")) {
            UserRow admin = server.getBean(UserTable.class).findNamed("admin").orElseThrow();
            return server.getBean(Passwords.class).matches(password, admin.password());
        }
    }

    private String printedByStart() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (ApplicationContext server = ApplicationContext.run(settings, "test")) {
            assertThat(server.isRunning()).isTrue();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
