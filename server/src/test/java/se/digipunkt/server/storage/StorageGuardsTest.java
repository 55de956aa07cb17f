package se.digipunkt.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.TestDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

final class StorageGuardsTest {

    @TempDir Path folder;

    private Map<String, Object> on(String url) {
        return TestDatabase.SQLITE.all(Map.of("datasources.default.url", url));
    }

    private String file() {
        return "jdbc:sqlite:" + folder.resolve("digipunkt.db");
    }

    private static StorageRefused refusalOf(Map<String, Object> settings) {
        Throwable thrown = catchThrowable(() -> ApplicationContext.run(settings, "test").close());
        StorageRefused refused = StorageRefused.in(thrown);
        assertThat(refused).as("refusal among the causes of " + thrown).isNotNull();
        return refused;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file::memory:?cache=shared",
                "jdbc:sqlite:file:digipunkt.db?mode=memory",
                "jdbc:sqlite:digipunkt.db?synchronous=OFF"
            })
    void whatIsNotAFileIsRefused(String url) {
        assertThat(refusalOf(on(url))).hasMessageContaining("must name a file");
    }

    @Test
    void anotherKindOfDatabaseIsRefused() {
        assertThat(refusalOf(on("jdbc:h2:./digipunkt")))
                .hasMessageContaining("jdbc:sqlite: or jdbc:postgresql:");
    }

    @Test
    void aSecondServerOnTheFileIsRefusedUntilTheFirstHasEnded() {
        try (ApplicationContext first = ApplicationContext.run(on(file()), "test")) {
            assertThat(first.isRunning()).isTrue();
            assertThat(refusalOf(on(file())))
                    .hasMessageContaining("another Digipunkt server is using")
                    .hasMessageContaining("DIGIPUNKT_DATA");
        }

        assertThatCode(() -> ApplicationContext.run(on(file()), "test").close())
                .doesNotThrowAnyException();
    }

    @Test
    void theLogIsWrittenBackWhenTheServerEnds() {
        ApplicationContext server = ApplicationContext.run(on(file()), "test");
        assertThat(folder.resolve("digipunkt.db-wal")).exists();

        server.close();

        assertThat(folder.resolve("digipunkt.db-wal")).doesNotExist();
        assertThat(folder.resolve("digipunkt.db")).isNotEmptyFile();
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
        Path letter = folder.resolve("digipunkt.db");
        Files.writeString(letter, "Dear library, ".repeat(400));

        assertThat(refusalOf(on(file()))).hasMessageContaining("cannot be opened as a SQLite");
        assertThat(letter).hasContent("Dear library, ".repeat(400));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDatabaseOfANewerProgramIsRefused(TestDatabase database) throws SQLException {
        Map<String, Object> settings = database.all(Map.of());
        try (ApplicationContext server = ApplicationContext.run(settings, "test");
                Connection connection = pool(server).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type,
                        script, checksum, installed_by, installed_on, execution_time, success)
                    SELECT MAX(installed_rank) + 1, '99991231.01', 'from the future', 'SQL',
                        'V99991231_01__future.sql', 1, 'someone', MAX(installed_on), 1, TRUE
                    FROM flyway_schema_history
                    """);
        }

        assertThat(refusalOf(settings))
                .hasMessageContaining("newer version (99991231.01)")
                .hasMessageContaining("backup");
    }

    private static DataSource pool(ApplicationContext server) {
        return io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource(
                server.getBean(DataSource.class));
    }

    @Test
    void aSettingThatTheFileSystemDidNotTakeIsRefused() {
        assertThatThrownBy(() -> SqliteDatabase.refuseUnless("journal_mode", "wal", "delete"))
                .isInstanceOf(StorageRefused.class)
                .hasMessageContaining("network file system");
        assertThatCode(() -> SqliteDatabase.refuseUnless("journal_mode", "wal", "wal"))
                .doesNotThrowAnyException();
    }

    @Test
    void twoServersMayStartAtOnceOnOnePostgres() throws Exception {
        Map<String, Object> settings = TestDatabase.POSTGRES.all(Map.of());
        Callable<Integer> start =
                () -> {
                    try (ApplicationContext server = ApplicationContext.run(settings, "test")) {
                        return server.getBean(WriteGate.class).read(() -> 1);
                    }
                };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> server : both.invokeAll(List.of(start, start))) {
                assertThat(server.get()).isEqualTo(1);
            }
        }
    }
}
