package se.digipunkt.server.places;

import java.text.Normalizer;
import java.util.Locale;

/// An id for a place whose maker gave none: readable in addresses, `jokkmokks-bibliotek-2510`.
public final class MadeId {

    private static final int LONGEST = 40;
    private static final int LONGEST_NAME = 30;

    private MadeId() {}

    public static String of(String name, String municipality) {
        String plain =
                Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-");
        String slug = strip(plain.substring(0, Math.min(plain.length(), LONGEST_NAME)));
        // A name without any Latin letter must give an id as well.
        String begin = slug.isEmpty() ? "place" : slug;
        return municipality.matches("[0-9]{4}") ? begin + "-" + municipality : "place";
    }

    /// The next one when it is taken.
    public static String numbered(String id, int number) {
        String end = "-" + number;
        return id.substring(0, Math.min(id.length(), LONGEST - end.length())) + end;
    }

    private static String strip(String slug) {
        return slug.replaceAll("^-+|-+$", "");
    }
}
