package se.digipunkt.protocol;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
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
/// @param exceptions announced for the place, by time
/// @param calls of the bus, schools' too; or of buses at the stop, without those; by time
/// @param link how to measure the connection; null from a server that did not tell
/// @param terminal what residents find by theme; null likewise
/// @param removed `journal:seq` of help of the place that was removed at the server alone: it
///   counts no longer, whatever the kiosk tells of it
public record Settings(
        String version,
        Place place,
        ErrandList errandList,
        List<String> languages,
        @Nullable String deskPin,
        List<Place> nearby,
        int pollSeconds,
        boolean sample,
        List<DatedException> exceptions,
        List<Call> calls,
        @Nullable LinkMeasuring link,
        @Nullable TerminalContent terminal,
        List<String> removed) {

    /// Settings that a kiosk kept before there was all that a server tells now are without.
    public Settings {
        languages = List.copyOf(languages);
        nearby = List.copyOf(nearby);
        exceptions = orNone(exceptions);
        calls = orNone(calls);
        removed = orNone(removed);
    }

    public Settings withLink(@Nullable LinkMeasuring told) {
        return with(version, nearby, told, terminal, removed);
    }

    public Settings withTerminal(@Nullable TerminalContent told) {
        return with(version, nearby, link, told, removed);
    }

    public Settings withVersion(String other) {
        return with(other, nearby, link, terminal, removed);
    }

    public Settings withNearby(List<Place> others) {
        return with(version, others, link, terminal, removed);
    }

    public Settings withRemoved(List<String> told) {
        return with(version, nearby, link, terminal, told);
    }

    private Settings with(
            String version,
            List<Place> nearby,
            @Nullable LinkMeasuring link,
            @Nullable TerminalContent terminal,
            List<String> removed) {
        return new Settings(
                version,
                place,
                errandList,
                languages,
                deskPin,
                nearby,
                pollSeconds,
                sample,
                exceptions,
                calls,
                link,
                terminal,
                removed);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// A service point or a bus.
    ///
    /// @param kind `point` or `bus`
    /// @param openingHours promised access time in OpenStreetMap syntax, as text
    /// @param staffedHours promised staffed time, likewise
    /// @param promised what the server reckons from them; null from a server that did not tell
    /// @param hours the same in words, in force and to come
    /// @param phone of the place, as people write it; null when none is known
    public record Place(
            String id,
            String kind,
            String name,
            String municipality,
            String municipalityName,
            @Nullable String openingHours,
            @Nullable String staffedHours,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Promised promised,
            List<Hours> hours,
            @Nullable String phone) {

        public Place {
            hours = orNone(hours);
        }
    }

    /// When a resident can count on a place, exceptions included. The kiosk reckons nothing of it
    /// itself: what it says can then never differ from what the server counts.
    ///
    /// Each list is minutes that pass from midnight before the first day on, in turn closed and
    /// open: `[600, 360, 1080, 240]` is open from 10:00 to 16:00 and, the next day, from 10:00 to
    /// 14:00. Minutes pass also where the clock is put forward or back.
    ///
    /// @param from first day told, Europe/Stockholm
    /// @param to last day told, included; after it nothing is known
    /// @param access when it is open
    /// @param staffed when a person can help; null when that is the same
    /// @param bus when a bus stands there, or the bus itself at a stop
    public record Promised(
            LocalDate from,
            LocalDate to,
            List<Integer> access,
            @Nullable List<Integer> staffed,
            List<Integer> bus) {

        public Promised {
            access = orNone(access);
            staffed = staffed == null ? null : List.copyOf(staffed);
            bus = orNone(bus);
        }
    }

    /// Hours of one kind in words, as they are in an ordinary week, with what differs from it.
    ///
    /// @param from their first day when that is still to come
    /// @param kind `access`, `staffed`, or `both`
    /// @param text in OpenStreetMap syntax
    /// @param words by language; none where the text says more than lines can
    public record Hours(
            @Nullable LocalDate from, String kind, String text, Map<String, List<Line>> words) {

        public Hours {
            words = words == null ? Map.of() : Map.copyOf(words);
        }
    }

    /// @param days `Monday–Friday`
    /// @param times `10:00–12:00, 13:00–16:00`, or that it is closed
    public record Line(String days, String times) {}

    /// A deviation from the hours.
    ///
    /// @param kind `access`, `staffed`, or `both`
    /// @param effect `closed` or `extra-open`
    /// @param reason a code
    public record DatedException(
            Instant from, Instant to, String kind, String effect, String reason) {}

    /// A planned halt of a bus.
    ///
    /// @param id `round:stop:date`
    /// @param stopName the name of the service point
    /// @param from the time that holds; of a cancelled call the one that it had
    /// @param state `planned`, `cancelled`, `moved` or `extra`
    /// @param reason a code, where something was announced
    /// @param school true when it is not for the public: residents do not see it
    public record Call(
            String id,
            String round,
            String stop,
            String stopName,
            Instant from,
            Instant to,
            String state,
            @Nullable String reason,
            boolean school) {

        public boolean cancelled() {
            return state.equals("cancelled");
        }
    }

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
