package se.digipunkt.server.terminal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.TwoTransactions;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/// Two people of the region change the same at once, on two servers of one PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TerminalRaceTest {

    private static final Actor REGION =
            new Actor("u-1", "anna", Set.of(Role.REGION), Set.of(), null);

    private ApplicationContext server;
    private TerminalChanges changes;
    private TwoTransactions two;

    @BeforeAll
    void start() {
        server = TestDatabase.POSTGRES.start(Map.of("test.clock", "true"));
        changes = server.getBean(TerminalChanges.class);
        two = new TwoTransactions(server);
    }

    @AfterAll
    void stop() {
        two.close();
        server.close();
    }

    @Test
    void theSecondOfTwoTextsIsRefused() {
        refused(() -> write("Skatten"), () -> write("Min skatt"));

        assertThat(
                        server.getBean(Reading.class)
                                .now()
                                .text("tax", "sv")
                                .orElseThrow()
                                .value()
                                .title())
                .isEqualTo("Skatten");
    }

    @Test
    void theSecondOfTwoListsOfSitesIsRefused() {
        Runnable none = () -> changes.set(REGION, "bank", new SitesForm(0, List.of()));
        refused(none, none);
    }

    @Test
    void theSecondOfTwoDecisionsOnALanguageIsRefused() {
        refused(
                () -> changes.set(REGION, "fi", 0, true, false),
                () -> changes.set(REGION, "fi", 0, false, true));

        assertThat(server.getBean(Reading.class).now().language("fi").offered()).isTrue();
    }

    private void write(String title) {
        changes.write(REGION, "tax", "sv", new TextForm(0, title, "Fråga gärna.", "original"));
    }

    private void refused(Runnable first, Runnable second) {
        assertThatThrownBy(
                        () ->
                                two.meet(
                                        first,
                                        () -> {
                                            second.run();
                                            return true;
                                        }))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .hasMessage("content-changed");
    }
}
