package se.digipunkt.server.guidance.errands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.TwoTransactions;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Two people who add the same errand at once, on PostgreSQL, where both may write.
final class ErrandRaceTest {

    private static final Actor REGION =
            new Actor("u-1", "anna", Set.of(Role.REGION), Set.of(), null);

    private static void add(ApplicationContext server, String name, String day) {
        server.getBean(ErrandChanges.class)
                .add(
                        REGION,
                        new ErrandForm(
                                "drones", Map.of("sv", name), "everyday", List.of("5.3"), day),
                        new ArrayList<>());
    }

    @Test
    void theSecondIsToldThatTheCodeIsTakenAndLeavesNothingBehind() {
        try (ApplicationContext server = TestDatabase.POSTGRES.start(Map.of("test.clock", "true"));
                TwoTransactions two = new TwoTransactions(server)) {
            assertThatThrownBy(
                            () ->
                                    two.meet(
                                            () -> add(server, "Drönare", "2026-11-21"),
                                            () -> {
                                                add(server, "Drönarkort", "2026-12-01");
                                                return true;
                                            }))
                    .hasRootCauseMessage("errand-taken");

            assertThat(
                            server.getBean(ErrandLists.class)
                                    .history()
                                    .textsOn("drones", LocalDate.parse("2026-12-02")))
                    .containsExactly(Map.entry("sv", "Drönare"));
        }
    }
}
