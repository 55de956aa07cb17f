/// How many people live where: cells of SCB's grid, localities, and municipalities by age and sex,
/// year by year.
///
/// Part of `coverage`. [Populations] tells what there is to count with, [PopulationImport] takes in
/// files. Invariants: figures stand as they were published, parts that do not add up to their total
/// (SCB adds noise from 2025) are never repaired; a total is told from a row that gives it or not
/// at all; who lives in no spot of a municipality is its remainder, never spread over the others.
@NullMarked
package se.digipunkt.server.coverage.population;

import org.jspecify.annotations.NullMarked;
