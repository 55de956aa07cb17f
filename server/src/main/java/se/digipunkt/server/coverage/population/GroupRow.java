package se.digipunkt.server.coverage.population;

import io.micronaut.data.annotation.MappedEntity;

/// Inhabitants of a municipality of an age and a sex on the last day of a year.
///
/// @param ageTo included; [#OPEN] when there is no upper end
@MappedEntity("population_group")
record GroupRow(int year, String municipality, String sex, int ageFrom, int ageTo, int people) {

    static final int OPEN = 999;
    static final String ALL = "all";

    /// Of everybody.
    static GroupRow total(int year, String municipality, int people) {
        return new GroupRow(year, municipality, ALL, 0, OPEN, people);
    }
}
