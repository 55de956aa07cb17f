package se.digipunkt.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/// What the gate promises on both databases.
abstract class WriteGateContract {

    private static final int WRITERS = 8;
    private static final int WRITES_EACH = 200;

    private final TestDatabase database;
    private ApplicationContext server;
    private WriteGate gate;
    private TallyTable table;
    private ExecutorService others;

    WriteGateContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = database.start();
        gate = server.getBean(WriteGate.class);
        table = server.getBean(TallyTable.class);
        others = Executors.newVirtualThreadPerTaskExecutor();
        createTable();
    }

    private void createTable() {
        DataSource pool = DelegatingDataSource.unwrapDataSource(server.getBean(DataSource.class));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE tally (name TEXT NOT NULL PRIMARY KEY, value BIGINT NOT NULL)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    final void stop() {
        others.shutdownNow();
        server.close();
    }

    private long valueOf(String name) {
        return gate.read(() -> table.find(name)).map(TallyRow::value).orElse(-1L);
    }

    private <T> T elsewhere(Callable<T> work) {
        try {
            return others.submit(work).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    final void whatIsWrittenIsThereForOthersWhenTheCallReturns() {
        gate.write(() -> table.add("desk", 1));

        assertThat(elsewhere(() -> valueOf("desk"))).isEqualTo(1);
    }

    @Test
    final void aFailureUndoesTheWholeOfIt() {
        assertThatThrownBy(
                        () ->
                                gate.write(
                                        () -> {
                                            table.add("desk", 1);
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessage("power cut");

        assertThat(valueOf("desk")).isEqualTo(-1);
    }

    @Test
    final void aWriteInsideAWriteJoinsIt() {
        assertThatThrownBy(
                        () ->
                                gate.write(
                                        () -> {
                                            gate.write(() -> table.add("desk", 1));
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessage("power cut");

        assertThat(valueOf("desk")).isEqualTo(-1);
    }

    @Test
    final void aReadInsideAWriteSeesWhatWasWritten() {
        long seen =
                gate.write(
                        () -> {
                            table.add("desk", 7);
                            return valueOf("desk");
                        });

        assertThat(seen).isEqualTo(7);
    }

    @Test
    final void aNestedFailureUndoesOnlyItsOwnPart() {
        gate.write(
                () -> {
                    table.add("kept", 1);
                    assertThatThrownBy(
                                    () ->
                                            gate.nested(
                                                    () -> {
                                                        table.add("undone", 1);
                                                        // the key is there already
                                                        return table.add("kept", 2);
                                                    }))
                            .isInstanceOf(RuntimeException.class);
                    gate.nested(() -> table.add("after", 1));
                });

        assertThat(valueOf("kept")).isEqualTo(1);
        assertThat(valueOf("undone")).isEqualTo(-1);
        assertThat(valueOf("after")).isEqualTo(1);
    }

    @Test
    final void aReaderDuringAWriteIsNotHeldUpAndSeesTheOldPicture() {
        gate.write(() -> table.add("desk", 1));

        gate.write(
                () -> {
                    table.replace("desk", 1, 2);
                    assertThat(elsewhere(() -> valueOf("desk"))).isEqualTo(1);
                });

        assertThat(valueOf("desk")).isEqualTo(2);
    }

    /// Deferred transactions that read first and then write fail at once with BUSY when another
    /// writer commits between: the gate sees to it that none does.
    @Test
    final void manyWhoReadAndThenWriteAllGetThrough() throws Exception {
        gate.write(() -> table.add("desk", 0));

        List<Future<Long>> running = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            running.add(others.submit(this::countUp));
        }
        long counted = 0;
        for (Future<Long> one : running) {
            counted += one.get(120, TimeUnit.SECONDS);
        }

        assertThat(valueOf("desk")).isEqualTo(counted);
        assertThat(counted).isEqualTo(WRITERS * WRITES_EACH);
    }

    private long countUp() {
        long counted = 0;
        while (counted < WRITES_EACH) {
            counted +=
                    gate.write(
                            () -> {
                                long before = table.find("desk").orElseThrow().value();
                                return table.replace("desk", before, before + 1);
                            });
        }
        return counted;
    }

    @Test
    final void whatWaitsForTheEndIsWrittenTogetherAndOnlyWhatDidNotFail() {
        List<List<String>> written = new ArrayList<>();
        WrittenTogether<String> writer =
                items -> {
                    written.add(items);
                    table.add(String.join("+", items), 1);
                };

        gate.write(
                () -> {
                    gate.atEnd(writer, "first");
                    gate.nested(
                            () -> {
                                gate.atEnd(writer, "nested");
                                return true;
                            });
                    assertThatThrownBy(
                                    () ->
                                            gate.nested(
                                                    () -> {
                                                        gate.atEnd(writer, "lost");
                                                        throw new IllegalStateException("bug");
                                                    }))
                            .hasMessage("bug");
                    gate.write(() -> gate.atEnd(writer, "joined"));
                });

        assertThat(written).containsExactly(List.of("first", "nested", "joined"));
        assertThat(valueOf("first+nested+joined")).isEqualTo(1);
        assertThatThrownBy(() -> gate.atEnd(writer, "nowhere"))
                .isInstanceOf(IllegalStateException.class);
    }
}
