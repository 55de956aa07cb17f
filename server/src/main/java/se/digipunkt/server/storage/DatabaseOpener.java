package se.digipunkt.server.storage;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.event.BeanDestroyedEvent;
import io.micronaut.context.event.BeanDestroyedEventListener;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;

/// Opens the database that the URL names, before the pool does, and lets go of it after the pool
/// has closed: another server must not open the file while this one still writes its log back.
@Singleton
final class DatabaseOpener
        implements BeanCreatedEventListener<DatasourceConfiguration>,
                BeanDestroyedEventListener<DatasourceConfiguration> {

    private final StorageSettings settings;
    private final List<SqliteDatabase> open = new ArrayList<>();

    DatabaseOpener(StorageSettings settings) {
        this.settings = settings;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration configuration = event.getBean();
        if (settings.sqlite()) {
            SqliteDatabase database = SqliteDatabase.open(configuration.getJdbcUrl());
            open.add(database);
            configuration.setDataSource(database);
        }
        // With autoCommit=false the SQLite driver would open the next transaction as soon as one
        // ends.
        configuration.setAutoCommit(true);
        return configuration;
    }

    @Override
    public void onDestroyed(BeanDestroyedEvent<DatasourceConfiguration> event) {
        open.forEach(SqliteDatabase::release);
    }
}
