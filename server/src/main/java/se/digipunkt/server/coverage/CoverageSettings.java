package se.digipunkt.server.coverage;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import se.digipunkt.server.coverage.reach.Detour;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the region has decided about distances. None of them is an official limit.
///
/// @param detour how much longer roads are taken to be than the great circle
/// @param detours of municipalities that differ: `2510=1.5, 2506=1.6`
/// @param kilometres the distances that are told beside the one that is asked for, the shortest
///   first
@ConfigurationProperties("digipunkt.coverage")
public record CoverageSettings(
        @Bindable(defaultValue = "1.3") double detour,
        @Bindable(defaultValue = "") String detours,
        @Bindable(defaultValue = "10,20,30") List<Integer> kilometres) {

    private static final double MOST = 10;

    public CoverageSettings {
        kilometres = kilometres.stream().sorted().distinct().toList();
        if (kilometres.isEmpty() || kilometres.getFirst() < 1) {
            throw new IllegalArgumentException("DIGIPUNKT_COVERAGE_KILOMETRES: at least 1");
        }
        if (reads(detour, detours).usual() > MOST) {
            throw new IllegalArgumentException("DIGIPUNKT_COVERAGE_DETOUR: 1 to 10");
        }
    }

    Detour factors() {
        return reads(detour, detours);
    }

    private static Detour reads(double usual, String each) {
        Map<String, Double> own = new HashMap<>();
        Arrays.stream(each.split("[,; ]+"))
                .filter(part -> !part.isBlank())
                .forEach(
                        part -> {
                            if (!part.matches("\\d{4}=\\d(\\.\\d+)?")) {
                                throw new IllegalArgumentException(
                                        "DIGIPUNKT_COVERAGE_DETOURS: like 2510=1.5, not " + part);
                            }
                            own.put(part.substring(0, 4), Double.valueOf(part.substring(5)));
                        });
        return new Detour(usual, own);
    }
}
