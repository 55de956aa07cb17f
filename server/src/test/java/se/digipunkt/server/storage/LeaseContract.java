package se.digipunkt.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestDatabase;

import java.time.Instant;

/// What the table promises on both databases.
abstract class LeaseContract {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final TestDatabase database;
    private ApplicationContext server;
    private LeaseTable table;

    LeaseContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = database.start();
        table = server.getBean(LeaseTable.class);
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    @Test
    final void oneHolderUntilTheLeaseEnds() {
        assertThat(table.take("retry", "kiruna", NOON.plusSeconds(60), NOON)).isEqualTo(1);
        assertThat(table.take("retry", "piteå", NOON.plusSeconds(90), NOON.plusSeconds(30)))
                .isZero();
        assertThat(table.find("retry"))
                .contains(new LeaseRow("retry", "kiruna", NOON.plusSeconds(60)));

        assertThat(table.take("retry", "piteå", NOON.plusSeconds(120), NOON.plusSeconds(60)))
                .isEqualTo(1);
        assertThat(table.find("retry"))
                .contains(new LeaseRow("retry", "piteå", NOON.plusSeconds(120)));
    }
}
