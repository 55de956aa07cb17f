package se.digipunkt.server.places;

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
                    && lower(point.name()).contains(lower(name));
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
    record Listing(
            List<Group> groups,
            int count,
            List<Municipality> municipalities,
            Filter filter,
            boolean mayAdd,
            boolean mayImport) {

        Listing {
            groups = List.copyOf(groups);
            municipalities = List.copyOf(municipalities);
        }

        PointKind[] kinds() {
            return PointKind.values();
        }
    }

    static Listing listing(
            List<ServicePoint> points,
            Map<String, Municipality> all,
            Filter filter,
            boolean mayAdd,
            boolean mayImport) {
        Map<String, List<ServicePoint>> found =
                points.stream()
                        .filter(filter::lets)
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
        int count = groups.stream().mapToInt(group -> group.points().size()).sum();
        return new Listing(groups, count, some, filter, mayAdd, mayImport);
    }

    private static Municipality at(Map<String, Municipality> all, String code) {
        return Optional.ofNullable(all.get(code)).orElseThrow();
    }

    record One(ServicePoint point, Municipality municipality, boolean mayChange) {

        /// What the position is of, in the reader's words, or its code when there are none.
        String precision(Page page) {
            String code = point.positionPrecision();
            if (code == null) {
                return page.text("places.precision.unknown");
            }
            String text = page.messages().find(page.language(), "places.precision." + code);
            return text == null ? code : text;
        }
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
