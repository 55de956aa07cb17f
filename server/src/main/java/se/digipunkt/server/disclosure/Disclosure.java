package se.digipunkt.server.disclosure;

import jakarta.inject.Singleton;

import java.util.Set;

/// The door to disclosure control.
@Singleton
public final class Disclosure {

    private final DisclosureSettings settings;

    public Disclosure(DisclosureSettings settings) {
        this.settings = settings;
    }

    /// The smallest count of people that is shown, zero apart.
    public int threshold() {
        return settings.threshold();
    }

    /// The ids of the counts that must be hidden, so that neither they nor their sums point at
    /// anyone.
    public Set<String> hidden(Counts counts) {
        return switch (counts) {
            case LinkedCounts linked -> new Suppression(linked, settings.threshold()).hidden();
        };
    }
}
