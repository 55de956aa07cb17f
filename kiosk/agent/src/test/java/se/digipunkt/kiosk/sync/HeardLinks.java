package se.digipunkt.kiosk.sync;

import se.digipunkt.kiosk.evidence.Links;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Remembers what it was told of the connection.
final class HeardLinks implements Links {

    final List<String> heard = new CopyOnWriteArrayList<>();

    /// What measuring is.
    volatile Consumer<BooleanSupplier> measuring = undisturbed -> heard.add("measured");

    @Override
    public void reached(Duration took) {
        heard.add("reached");
    }

    @Override
    public void unreached() {
        heard.add("unreached");
    }

    @Override
    public void measure(BooleanSupplier undisturbed) {
        measuring.accept(undisturbed);
    }
}
