package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.hours.Reading;
import se.digipunkt.server.web.Page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the pages about service points are given.
final class PointViews {

    private PointViews() {}

    /// What the reader looks for; empty text for everything.
    record Filter(String municipality, String kind, String name) {

        Filter {
            municipality = municipality.strip();
            kind = kind.strip();
            name = name.strip();
        }

        boolean everything() {
            return municipality.isEmpty() && kind.isEmpty() && name.isEmpty();
        }

        boolean lets(ServicePoint point) {
            Optional<PointKind> wanted = Coded.find(PointKind.class, kind);
            return (municipality.isEmpty() || point.municipality().equals(municipality))
                    && (kind.isEmpty() || wanted.filter(point.kinds()::contains).isPresent())
                    && (isCalled(point.name())
                            || point.names().values().stream().anyMatch(this::isCalled));
        }

        private boolean isCalled(String given) {
            return lower(given).contains(lower(name));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.of("sv", "SE"));
        }
    }

    /// @param points of the municipality, those that the filter lets through
    record Group(Municipality municipality, List<ServicePoint> points) {

        Group {
            points = List.copyOf(points);
        }
    }

    /// @param municipalities those that have any point
    /// @param lines what the points that are listed promise now, by their ids
    record Listing(
            List<Group> groups,
            Map<String, PromiseLine> lines,
            List<Municipality> municipalities,
            Filter filter,
            boolean mayAdd,
            boolean mayImport) {

        Listing {
            groups = List.copyOf(groups);
            lines = Map.copyOf(lines);
            municipalities = List.copyOf(municipalities);
        }

        int count() {
            return lines.size();
        }

        @Nullable PromiseLine line(ServicePoint point) {
            return lines.get(point.id());
        }

        PointKind[] kinds() {
            return PointKind.values();
        }
    }

    static Listing listing(
            List<ServicePoint> points,
            Function<List<ServicePoint>, Map<String, PromiseLine>> promised,
            Map<String, Municipality> all,
            Filter filter,
            boolean mayAdd,
            boolean mayImport) {
        List<ServicePoint> wanted = points.stream().filter(filter::lets).toList();
        Map<String, List<ServicePoint>> found =
                wanted.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ServicePoint::municipality,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Group> groups =
                found.entrySet().stream()
                        .map(group -> new Group(at(all, group.getKey()), group.getValue()))
                        .toList();
        List<Municipality> some =
                points.stream()
                        .map(ServicePoint::municipality)
                        .distinct()
                        .map(code -> at(all, code))
                        .toList();
        return new Listing(groups, promised.apply(wanted), some, filter, mayAdd, mayImport);
    }

    private static Municipality at(Map<String, Municipality> all, String code) {
        return Optional.ofNullable(all.get(code)).orElseThrow();
    }

    /// False for a text from before hours were read, which promises nothing.
    static boolean understood(String hours) {
        return OpeningHours.read(hours) instanceof Reading.Understood;
    }

    /// The kinds of a point in the reader's words.
    static String kinds(Page page, ServicePoint point) {
        return Arrays.stream(PointKind.values())
                .filter(point.kinds()::contains)
                .map(kind -> page.text("places.kind." + kind.code()))
                .collect(Collectors.joining(", "));
    }
}
