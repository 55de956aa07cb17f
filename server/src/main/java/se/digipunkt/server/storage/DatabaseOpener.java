package se.digipunkt.server.storage;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;

/// Opens the database that the URL names, before the pool does.
@Singleton
final class DatabaseOpener implements BeanCreatedEventListener<DatasourceConfiguration> {

    private final List<SqliteDatabase> open = new ArrayList<>();

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration configuration = event.getBean();
        String url = configuration.getJdbcUrl();
        if (url.startsWith(SqliteDatabase.PREFIX)) {
            SqliteDatabase database = SqliteDatabase.open(url);
            open.add(database);
            configuration.setDataSource(database);
        } else if (!url.startsWith("jdbc:postgresql:")) {
            throw new StorageRefused(
                    "the database URL must begin with jdbc:sqlite: or jdbc:postgresql:");
        }
        // With autoCommit=false the SQLite driver would open the next transaction as soon as one
        // ends.
        configuration.setAutoCommit(true);
        return configuration;
    }

    @PreDestroy
    void close() {
        open.forEach(SqliteDatabase::release);
    }
}
