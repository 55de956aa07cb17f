package se.digipunkt.server.storage;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

/// A table of the tests, so that what is said of the gate is tried with ordinary statements.
@SqlTable
interface TallyTable extends GenericRepository<TallyRow, String> {

    @Query("INSERT INTO tally (name, value) VALUES (:name, :value)")
    int add(String name, long value);

    @Query("UPDATE tally SET value = :value WHERE name = :name AND value = :expected")
    int replace(String name, long expected, long value);

    @Query("SELECT name, value FROM tally WHERE name = :name")
    Optional<TallyRow> find(String name);
}
