package se.digipunkt.server.coverage.population;

import se.digipunkt.protocol.Coded;

import java.util.Arrays;
import java.util.Optional;

/// What a population is told of.
public enum PopulationKind implements Coded {
    /// Cells of SCB's grid: everybody is in one.
    CELLS,
    /// Localities: who lives outside them is in none.
    LOCALITIES,
    /// Whole municipalities, by age and sex where the data have it.
    MUNICIPALITIES;

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    static PopulationKind of(String code) {
        return find(code).orElseThrow();
    }

    public static Optional<PopulationKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
