package se.digipunkt.server.storage;

import io.micronaut.context.annotation.Context;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

import java.util.Arrays;
import java.util.Map;

import javax.sql.DataSource;

/// Brings the tables to the version of this program, before anything reads them.
@Context
final class Migrations {

    /// @throws StorageRefused when the database was made by a newer program: an older one would
    ///   write what the newer cannot trust
    Migrations(DataSource dataSource, StorageSettings settings) {
        boolean sqlite = settings.sqlite();
        Flyway flyway =
                Flyway.configure()
                        .dataSource(DelegatingDataSource.unwrapDataSource(dataSource))
                        .locations("classpath:db/migration")
                        .validateMigrationNaming(true)
                        .placeholders(Map.of("in_order_of_key", sqlite ? "WITHOUT ROWID" : ""))
                        .load();
        Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getState().name().startsWith("FUTURE"))
                .map(MigrationInfo::getVersion)
                .max(java.util.Comparator.naturalOrder())
                .ifPresent(
                        version -> {
                            throw new StorageRefused(
                                    "the database is of a newer version ("
                                            + version
                                            + ") than this program. Start the newer program, or"
                                            + " restore a backup made before the upgrade");
                        });
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StorageRefused(
                    "the tables could not be brought up to date: " + e.getMessage(), e);
        }
    }
}
