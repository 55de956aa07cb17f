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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the pages about service points are given.
final class PointViews {

    /// A page of a hundred stays below 100 kB, also on a slow line in a village.
    private static final int PAGE = 100;

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    private PointViews() {}

    /// What the reader looks for; empty text for everything.
    ///
    /// @param page of the list, from 1; the last one if there are fewer
    record Filter(String municipality, String kind, String name, int page) {

        Filter {
            municipality = municipality.strip();
            kind = kind.strip();
            name = name.strip();
        }

        /// What is no number asks for the first page.
        static Filter asked(String municipality, String kind, String name, String page) {
            int number = NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 1;
            return new Filter(municipality, kind, name, number);
        }

        Filter at(int other) {
            return new Filter(municipality, kind, name, other);
        }

        String address(Page page) {
            return "/points?name=%s&municipality=%s&kind=%s&page=%d"
                    .formatted(
                            page.encoded(name),
                            page.encoded(municipality),
                            page.encoded(kind),
                            this.page);
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

    /// @param points of the municipality, those that the filter lets through and are on the page
    record Group(Municipality municipality, List<ServicePoint> points) {

        Group {
            points = List.copyOf(points);
        }
    }

    /// @param count of the points that the filter lets through, on all pages
    /// @param municipalities those that have any point
    /// @param lines what the points that are listed promise now, by their ids
    /// @param filter with the page that is shown
    record Listing(
            int count,
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

        int pages() {
            return PointViews.pages(count);
        }

        boolean isFirst() {
            return filter.page() == 1;
        }

        boolean isLast() {
            return filter.page() == pages();
        }

        String previous(Page page) {
            return filter.at(filter.page() - 1).address(page);
        }

        String next(Page page) {
            return filter.at(filter.page() + 1).address(page);
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
        int page = Math.min(filter.page(), pages(wanted.size()));
        List<ServicePoint> shown =
                wanted.subList((page - 1) * PAGE, Math.min(page * PAGE, wanted.size()));
        Map<String, List<ServicePoint>> found =
                shown.stream()
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
        return new Listing(
                wanted.size(),
                groups,
                promised.apply(shown),
                some,
                filter.at(page),
                mayAdd,
                mayImport);
    }

    /// At least one, which may be empty.
    private static int pages(int points) {
        return Math.max(1, (points + PAGE - 1) / PAGE);
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
        return page.listed(
                Arrays.stream(PointKind.values())
                        .filter(point.kinds()::contains)
                        .map(kind -> page.text("places.kind." + kind.code()))
                        .toList());
    }
}
