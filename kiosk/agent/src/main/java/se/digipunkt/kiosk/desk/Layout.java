package se.digipunkt.kiosk.desk;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Asking;
import se.digipunkt.desk.DeskPlace;
import se.digipunkt.desk.DeskStop;
import se.digipunkt.kiosk.outlook.Line;
import se.digipunkt.kiosk.outlook.Outlook;
import se.digipunkt.kiosk.outlook.PlaceNow;
import se.digipunkt.kiosk.settings.OwnClosure;
import se.digipunkt.protocol.Settings;

import java.util.ArrayList;
import java.util.List;

/// What the desk of this place looks like: its tiles, what it asks, where it stands, what is open.
@Singleton
final class Layout {

    private final TileOrder order;
    private final Stops stops;
    private final MeasuringWeek measuring;
    private final Outlook outlook;
    private final Closing closing;

    Layout(
            TileOrder order,
            Stops stops,
            MeasuringWeek measuring,
            Outlook outlook,
            Closing closing) {
        this.outlook = outlook;
        this.closing = closing;
        this.order = order;
        this.stops = stops;
        this.measuring = measuring;
    }

    Settings.ErrandList tiles(Settings settings) {
        return order.of(settings);
    }

    /// Null at a place that is no bus.
    @Nullable DeskStop stop() {
        return stops.now().orElse(null);
    }

    Asking asking(Settings settings) {
        return Asking.of(settings.languages(), measuring.until());
    }

    DeskPlace place(Settings settings, String language) {
        PlaceNow now = outlook.atDesk(settings, language);
        List<String> lines = new ArrayList<>();
        now.lines().forEach(line -> lines.add(line.text()));
        lines.addAll(now.deviations());
        if (!now.doubt().isEmpty()) {
            lines.add(now.doubt());
        }
        return new DeskPlace(
                settings.place().kind().equals("bus") ? stopFirst(now, lines) : lines,
                closing.possible() && !closing.isDone(),
                outlook.closure().map(OwnClosure::reference));
    }

    /// On a bus the stop is what matters.
    private static List<String> stopFirst(PlaceNow now, List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        now.lines().stream()
                .filter(line -> line.kind() == Line.Kind.BUS)
                .map(Line::text)
                .findFirst()
                .ifPresent(
                        stop -> {
                            sorted.remove(stop);
                            sorted.addFirst(stop);
                        });
        return sorted;
    }
}
