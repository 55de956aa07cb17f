package se.digipunkt.server.fleet.figures;

import se.digipunkt.server.fleet.availability.Minutes;
import se.digipunkt.server.fleet.figures.Availability.OfPlace;
import se.digipunkt.server.fleet.figures.AvailabilityView.Tile;
import se.digipunkt.server.fleet.shown.AvailabilityWords;
import se.digipunkt.server.places.choice.Days;

import java.util.ArrayList;
import java.util.List;

/// The figures that sum a scope up. What was promised stands beside it with other periods, since a
/// shrinking promise flatters.
final class Tiles {

    private final AvailabilityWords words;
    private final Minutes promised;
    private final Minutes measured;
    private final List<String> promises = new ArrayList<>();
    private final List<String> shares = new ArrayList<>();

    Tiles(AvailabilityWords words, List<OfPlace> now) {
        this.words = words;
        this.promised = sum(now);
        this.measured = sum(measured(now));
        if (measured.promised() != promised.promised()) {
            promises.add(words.text("promised.measured", words.hours(measured.promised())));
        }
    }

    void compare(Days days, List<OfPlace> then) {
        String name = words.choices().name(days);
        promises.add(name + ": " + words.promised(sum(then)));
        List<OfPlace> measuredThen = measured(then);
        shares.add(
                name
                        + ": "
                        + (measuredThen.isEmpty()
                                ? words.text("not-measured")
                                : words.share(sum(measuredThen))));
    }

    List<Tile> list() {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(tile("promised", words.promised(promised), true, promises));
        if (measured.promised() > 0) {
            boolean known = measured.unknown() < measured.promised();
            List<String> notes = new ArrayList<>(List.of(words.text("share.text")));
            notes.addAll(shares);
            tiles.add(tile("share", words.share(measured), known, notes));
            tiles.add(part("working", measured.working(), degraded()));
            tiles.add(part("down", measured.down(), List.of(words.text("down.text"))));
            tiles.add(part("unknown", measured.unknown(), List.of(words.text("unknown.text"))));
        }
        if (measured.working() > 0) {
            tiles.add(
                    tile(
                            "online",
                            words.percent(measured.online(), measured.working()),
                            true,
                            List.of(
                                    words.text("online.text"),
                                    words.text(
                                            "good",
                                            words.percent(measured.good(), measured.working())))));
        }
        return tiles;
    }

    private List<String> degraded() {
        return measured.degraded() == 0
                ? List.of()
                : List.of(words.text("degraded", words.hours(measured.degraded())));
    }

    private Tile part(String key, long minutes, List<String> notes) {
        return tile(key, words.hours(minutes), true, notes);
    }

    private Tile tile(String key, String value, boolean known, List<String> notes) {
        return new Tile(words.text(key), value, known, notes);
    }

    private static List<OfPlace> measured(List<OfPlace> all) {
        return all.stream().filter(OfPlace::measured).toList();
    }

    /// Of places as they are told each, so that they add up.
    private static Minutes sum(List<OfPlace> all) {
        return all.stream().map(OfPlace::minutes).reduce(Minutes.NONE, Minutes::plus);
    }
}
