package se.digipunkt.protocol;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What a kiosk needs to work alone for 90 days.
///
/// @param version hash of all the rest: the kiosk tells which one it has
/// @param languages BCP 47, in the order to offer them on the terminal
/// @param deskPin Argon2id hash of the desk's PIN, or null while none is set (the desk then stays
///   locked)
/// @param nearby other points of the same municipality, for the terminal's *where is there help*
/// @param sample true when the place is sample data: every page says so
public record Settings(
        String version,
        Place place,
        ErrandList errandList,
        List<String> languages,
        @Nullable String deskPin,
        List<Place> nearby,
        int pollSeconds,
        boolean sample) {

    public Settings {
        languages = List.copyOf(languages);
        nearby = List.copyOf(nearby);
    }

    public Settings withVersion(String other) {
        return new Settings(
                other, place, errandList, languages, deskPin, nearby, pollSeconds, sample);
    }

    /// A service point or a bus.
    ///
    /// @param kind `point` or `bus`
    /// @param openingHours promised access time in OpenStreetMap syntax, as text
    /// @param staffedHours promised staffed time, likewise
    public record Place(
            String id,
            String kind,
            String name,
            String municipality,
            String municipalityName,
            @Nullable String openingHours,
            @Nullable String staffedHours,
            @Nullable Double lat,
            @Nullable Double lon) {}

    /// One version of the errand list; codes never change meaning.
    public record ErrandList(int version, List<Errand> errands) {
        public ErrandList {
            errands = List.copyOf(errands);
        }
    }

    /// @param texts by language tag, Swedish always there
    public record Errand(String code, Map<String, String> texts) {
        public Errand {
            texts = Map.copyOf(texts);
        }

        /// The name in that language, else in Swedish, else the code.
        public String text(String language) {
            String text = texts.get(language);
            return text != null ? text : texts.getOrDefault("sv", code);
        }
    }
}
