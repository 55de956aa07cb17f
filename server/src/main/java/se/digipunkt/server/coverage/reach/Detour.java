package se.digipunkt.server.coverage.reach;

import se.digipunkt.server.places.Position;

import java.util.Map;
import java.util.stream.DoubleStream;

/// How much longer roads are taken to be than the great circle.
///
/// @param usual for every municipality that has no factor of its own
/// @param own by the municipality in which people live
public record Detour(double usual, Map<String, Double> own) {

    /// For roads in sparse northern Sweden no measured factor is known; 1.2 to 1.3 are common.
    public static final Detour DEFAULT = new Detour(1.3, Map.of());

    public Detour {
        own = Map.copyOf(own);
        if (least(usual, own) < 1) {
            throw new IllegalArgumentException("no way is shorter than the great circle");
        }
    }

    double of(Spot spot) {
        return own.getOrDefault(spot.municipality(), usual);
    }

    /// The way from where people live to a place.
    public double metres(Spot from, Position to) {
        return from.centre().metresTo(to) * of(from);
    }

    /// No way is shorter than the great circle times this.
    double least() {
        return least(usual, own);
    }

    private static double least(double usual, Map<String, Double> own) {
        return DoubleStream.concat(
                        DoubleStream.of(usual),
                        own.values().stream().mapToDouble(Double::doubleValue))
                .min()
                .orElseThrow();
    }
}
