package se.digipunkt.server.coverage;

import io.micronaut.http.HttpParameters;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.Period;
import se.digipunkt.server.coverage.population.Population;
import se.digipunkt.server.coverage.population.Populations;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.choice.AskedDays;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.promised.PromiseKind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is asked of coverage; each answer has this in its address.
///
/// @param help with whom: somebody who helps, or the open doors alone
/// @param kilometres the longest way, included
/// @param hours a week in the period, at the least; 0 for any at all
/// @param kinds of points; empty for all
/// @param sweden true for the whole country instead of the server's region
public record CoverageQuery(
        PromiseKind help,
        BigDecimal kilometres,
        BigDecimal hours,
        Set<PointKind> kinds,
        AskedDays days,
        Population population,
        boolean sweden) {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final int MOST_KILOMETRES = 1000;
    private static final int HOURS_OF_A_WEEK = 168;
    private static final int MOST_DAYS = 366;
    private static final BigDecimal METRES = BigDecimal.valueOf(1000);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    public CoverageQuery {
        kinds = Set.copyOf(kinds);
    }

    /// @param faults where it is told what is wrong; it is then read as left out
    static CoverageQuery read(
            HttpParameters given, AskedDays days, Populations populations, List<Fault> faults) {
        Reading reading = new Reading(given, faults);
        if (days.days().count() > MOST_DAYS) {
            faults.add(new Fault("/to", "out-of-range", "≤ " + MOST_DAYS));
        }
        return new CoverageQuery(
                reading.oneOf("help", "staffed", "access").equals("access")
                        ? PromiseKind.ACCESS
                        : PromiseKind.STAFFED,
                reading.number("km", TEN, MOST_KILOMETRES),
                reading.number("hours", BigDecimal.ZERO, HOURS_OF_A_WEEK),
                reading.kinds(),
                days,
                reading.population(populations),
                reading.oneOf("area", "region", "sweden").equals("sweden"));
    }

    /// The same of as many days just before.
    CoverageQuery before() {
        Days earlier = days.days().previous();
        return new CoverageQuery(
                help,
                kilometres,
                hours,
                kinds,
                new AskedDays(earlier, earlier.from().toString(), earlier.to().toString()),
                population,
                sweden);
    }

    double metres() {
        return kilometres.multiply(METRES).doubleValue();
    }

    /// A part of a minute asks for the whole.
    long minutesPerWeek() {
        return hours.multiply(MINUTES).setScale(0, RoundingMode.CEILING).longValue();
    }

    boolean asksFor(Set<PointKind> of) {
        return kinds.isEmpty() || of.stream().anyMatch(kinds::contains);
    }

    /// The same in an address.
    String query() {
        return fields().entrySet().stream()
                .flatMap(
                        field ->
                                field.getValue().stream()
                                        .map(value -> field.getKey() + "=" + value))
                .collect(Collectors.joining("&", "?", ""));
    }

    /// The same as fields of a form, by their names.
    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("km", List.of(kilometres.toPlainString()));
        fields.put("hours", List.of(hours.toPlainString()));
        fields.put("help", List.of(help.code()));
        fields.put("points", kinds.stream().sorted().map(PointKind::code).toList());
        Period period = days.days().period();
        if (period == null) {
            fields.put("from", List.of(days.days().from().toString()));
            fields.put("to", List.of(days.days().to().toString()));
        } else {
            fields.put("period", List.of(period.text()));
        }
        fields.put("population", List.of(population.text()));
        fields.put("area", List.of(sweden ? "sweden" : "region"));
        return fields;
    }

    private record Reading(HttpParameters given, List<Fault> faults) {

        private String text(String name) {
            return given.getFirst(name).orElse("").strip();
        }

        /// @param usual where nothing is asked
        String oneOf(String name, String usual, String other) {
            String text = text(name);
            if (!text.isEmpty() && !text.equals(usual) && !text.equals(other)) {
                faults.add(new Fault("/" + name, "unknown-code", usual + ", " + other));
            }
            return text.equals(other) ? other : usual;
        }

        BigDecimal number(String name, BigDecimal usual, int most) {
            String text = text(name).replace(',', '.');
            if (text.isEmpty()) {
                return usual;
            }
            if (text.matches("\\d{1,4}(\\.\\d{1,3})?")) {
                BigDecimal number = new BigDecimal(text);
                if (number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                    return number;
                }
            }
            faults.add(new Fault("/" + name, "out-of-range", "0–" + most));
            return usual;
        }

        Set<PointKind> kinds() {
            EnumSet<PointKind> kinds = EnumSet.noneOf(PointKind.class);
            for (String text : given.getAll("points")) {
                Arrays.stream(PointKind.values())
                        .filter(kind -> kind.code().equals(text))
                        .findFirst()
                        .ifPresentOrElse(
                                kinds::add,
                                () -> {
                                    if (!text.isBlank()) {
                                        faults.add(
                                                new Fault(
                                                        "/points",
                                                        "unknown-code",
                                                        "digidelcenter, village-point, library,"
                                                                + " bus-stop"));
                                    }
                                });
            }
            return kinds;
        }

        Population population(Populations populations) {
            String text = text("population");
            if (text.isEmpty()) {
                return populations.usual();
            }
            return populations
                    .find(text)
                    .orElseGet(
                            () -> {
                                faults.add(
                                        new Fault(
                                                "/population",
                                                "unknown-code",
                                                populations.ofSpots().stream()
                                                        .map(Population::text)
                                                        .collect(Collectors.joining(", "))));
                                return populations.usual();
                            });
        }
    }
}
