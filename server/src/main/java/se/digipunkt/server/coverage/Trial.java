package se.digipunkt.server.coverage;

import io.micronaut.http.HttpParameters;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.coverage.reach.Opening;
import se.digipunkt.server.places.Locality;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.ServicePoint;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What if: points that are closed, and hours at points or in localities without one. Nothing of it
/// is stored; it stands in the address, which can be sent to others.
///
/// @param closed ids of points
/// @param hours a week, by the id of a point or of a locality
record Trial(Set<String> closed, Map<String, BigDecimal> hours) {

    private static final int MOST = 50;
    private static final int HOURS_OF_A_WEEK = 168;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private static final Set<PointKind> OF_NEW_POINTS = Set.of(PointKind.VILLAGE_POINT);

    /// What can be tried.
    ///
    /// @param points by id
    /// @param localities by id
    record Known(Map<String, ServicePoint> points, Map<String, Locality> localities) {

        Known {
            points = Map.copyOf(points);
            localities = Map.copyOf(localities);
        }

        String name(String id) {
            ServicePoint point = points.get(id);
            Locality locality = localities.get(id);
            return point != null ? point.name() : locality == null ? id : locality.name();
        }
    }

    Trial {
        closed = Collections.unmodifiableSet(new LinkedHashSet<>(closed));
        hours = Collections.unmodifiableMap(new LinkedHashMap<>(hours));
    }

    /// `close` with ids of points, and `open` with `id:hours`, as often as wanted. A form asks with
    /// `open` and `for` apart.
    ///
    /// @param faults where it is told what is wrong; it is then read as left out
    static Trial read(HttpParameters given, Known known, List<Fault> faults) {
        Set<String> closed = new LinkedHashSet<>();
        for (String id : told(given, "close")) {
            if (known.points().containsKey(id)) {
                closed.add(id);
            } else {
                faults.add(new Fault("/close", "no-such-place", id));
            }
        }
        Map<String, BigDecimal> hours = new LinkedHashMap<>();
        for (String text : told(given, "open")) {
            int colon = text.indexOf(':');
            String id = colon < 0 ? text : text.substring(0, colon);
            String much = colon < 0 ? given.getFirst("for").orElse("") : text.substring(colon + 1);
            BigDecimal wanted = hours(much, colon < 0 ? "/for" : "/open", faults);
            if (!known.points().containsKey(id) && !known.localities().containsKey(id)) {
                faults.add(new Fault("/open", "no-such-place", id));
            } else if (wanted.signum() > 0) {
                hours.put(id, wanted);
            }
        }
        return new Trial(closed, hours);
    }

    private static List<String> told(HttpParameters given, String name) {
        return given.getAll(name).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .limit(MOST)
                .toList();
    }

    private static BigDecimal hours(String typed, String pointer, List<Fault> faults) {
        String text = typed.strip().replace(',', '.');
        if (text.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            BigDecimal hours = new BigDecimal(text);
            if (hours.signum() > 0 && hours.intValue() <= HOURS_OF_A_WEEK) {
                return hours;
            }
        }
        faults.add(new Fault(pointer, "out-of-range", "0,5–" + HOURS_OF_A_WEEK));
        return BigDecimal.ZERO;
    }

    boolean isEmpty() {
        return closed.isEmpty() && hours.isEmpty();
    }

    /// The same in an address, after the question.
    String query() {
        StringBuilder query = new StringBuilder();
        closed.forEach(id -> query.append("&close=").append(encoded(id)));
        hours.forEach(
                (id, much) ->
                        query.append("&open=").append(encoded(id + ":" + much.toPlainString())));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The points as they would be: a new one is of the kinds that are asked for.
    List<HelpPoint> appliedTo(List<HelpPoint> today, Known known, CoverageQuery asked) {
        long days = asked.days().days().count();
        List<HelpPoint> then = new ArrayList<>();
        for (HelpPoint help : today) {
            String id = help.point().id();
            if (closed.contains(id)) {
                then.add(new HelpPoint(help.point(), new Opening(0, days)));
            } else {
                BigDecimal much = hours.get(id);
                then.add(much == null ? help : new HelpPoint(help.point(), opening(much, days)));
            }
        }
        Set<PointKind> kinds = asked.kinds().isEmpty() ? OF_NEW_POINTS : asked.kinds();
        hours.forEach(
                (id, much) ->
                        Stream.ofNullable(known.localities().get(id))
                                .map(locality -> point(locality, kinds))
                                .map(point -> new HelpPoint(point, opening(much, days)))
                                .forEach(then::add));
        return then;
    }

    /// Never less than what is asked for by as much: minutes are rounded up.
    private static Opening opening(BigDecimal hoursPerWeek, long days) {
        long perWeek = hoursPerWeek.multiply(MINUTES).longValue();
        return new Opening(Math.ceilDiv(perWeek * days, 7), days);
    }

    private static ServicePoint point(Locality locality, Set<PointKind> kinds) {
        return new ServicePoint(
                locality.id(),
                locality.name(),
                Map.of(),
                kinds,
                locality.municipality(),
                List.of(),
                locality.centre().lat(),
                locality.centre().lon(),
                null,
                null,
                null,
                null,
                List.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                false);
    }
}
