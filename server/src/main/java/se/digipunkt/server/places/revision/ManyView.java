package se.digipunkt.server.places.revision;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.web.Page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The page where the hours of many points are changed.
///
/// @param points those that the reader may change, by municipality
/// @param municipalities of those
/// @param kept fields that were typed and are not asked for now
record ManyView(
        ManyForm form,
        List<ServicePoint> points,
        List<Municipality> municipalities,
        List<Map.Entry<String, String>> kept,
        String focus) {

    static final String ACTION = "/points/all/revision";

    ManyView {
        points = List.copyOf(points);
        municipalities = List.copyOf(municipalities);
        kept = List.copyOf(kept);
    }

    record Group(String name, List<ServicePoint> points) {

        Group {
            points = List.copyOf(points);
        }
    }

    /// Those that the reader looks for, and those that are chosen.
    List<Group> groups() {
        Map<String, List<ServicePoint>> shown =
                points.stream()
                        .filter(point -> isShown(point) || isChosen(point))
                        .collect(
                                Collectors.groupingBy(
                                        ServicePoint::municipality,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return shown.entrySet().stream()
                .map(group -> new Group(name(group.getKey()), group.getValue()))
                .toList();
    }

    private String name(String code) {
        return municipalities.stream()
                .filter(one -> one.code().equals(code))
                .map(Municipality::name)
                .findFirst()
                .orElse(code);
    }

    private boolean isShown(ServicePoint point) {
        Optional<PointKind> kind = Coded.find(PointKind.class, form.kind());
        return (form.municipality().isEmpty() || point.municipality().equals(form.municipality()))
                && (kind.isEmpty() || point.kinds().contains(kind.get()));
    }

    boolean isChosen(ServicePoint point) {
        return form.points().contains(point.id());
    }

    SheetView sheet(String kind) {
        return SheetView.of(form.draft(), kind, focus);
    }

    boolean asks(What what) {
        return form.what() == what;
    }

    What[] whats() {
        return What.values();
    }

    List<SheetView.Option> kinds(Page page) {
        return Arrays.stream(PointKind.values())
                .map(
                        kind ->
                                new SheetView.Option(
                                        kind.code(), page.text("places.kind." + kind.code())))
                .toList();
    }

    List<SheetView.Option> choices() {
        return municipalities.stream()
                .map(one -> new SheetView.Option(one.code(), one.name()))
                .toList();
    }
}
