package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// One press of a tile: one person helped with one errand.
///
/// @param id made by the page once for each press: a tap sent twice is logged once
/// @param taxonomy version of the errand list that the page showed
/// @param call the planned halt that staff had told and the page showed; null where it showed none
/// @param age how long ago it was pressed: the page may have had to keep it; never negative
public record Tap(String id, String errand, int taxonomy, @Nullable String call, Duration age) {

    private static final int LONGEST_ID = 64;

    public Tap {
        if (age.isNegative()) {
            age = Duration.ZERO;
        }
    }

    public Tap(String id, String errand, int taxonomy, Duration age) {
        this(id, errand, taxonomy, null, age);
    }

    /// True when the id can tell presses apart and be kept: 8 to 64 letters, digits, hyphens and
    /// underscores.
    public boolean hasUsableId() {
        return isUsableId(id);
    }

    public static boolean isUsableId(String id) {
        return id.length() <= LONGEST_ID && id.matches("[0-9A-Za-z_-]{8,}");
    }
}
