package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The order in which the tiles of a place stand: most used here first.
///
/// A finger knows where a tile is, so the order changes once a week at most, with the first page
/// that is loaded from Monday on, and when the errand list changes. Of the nine with a number key
/// those that are still among the nine most used keep their places; only a tile that falls out
/// gives its place to one that comes in. Without a clock that can be trusted nothing changes.
///
/// @param version of the errand list
/// @param week the Monday from which it holds; null before the first reckoning
/// @param codes of the errands
public record OwnOrder(String place, int version, @Nullable LocalDate week, List<String> codes) {

    /// How many days before today tell what is used: neither one course nor one ill day.
    public static final int DAYS = 28;

    /// With fewer records chance would decide.
    private static final int ENOUGH = 20;

    private static final int WITH_KEY = 9;

    public OwnOrder {
        codes = List.copyOf(codes);
    }

    /// What was logged in the last [#DAYS] days and today.
    public interface Used {
        Use until(LocalDate today);
    }

    /// @param errands records by errand
    public record Use(int records, Map<String, Integer> errands) {
        public Use {
            errands = Map.copyOf(errands);
        }
    }

    /// The order that holds now: the same one while nothing is to change.
    ///
    /// @param before null when there was none
    /// @param today empty when nobody knows
    public static OwnOrder next(
            @Nullable OwnOrder before,
            String place,
            Settings.ErrandList list,
            Optional<LocalDate> today,
            Used used) {
        OwnOrder own = before == null || !before.place().equals(place) ? null : before;
        LocalDate week = today.map(OwnOrder::monday).orElse(null);
        if (own != null && own.version() == list.version() && !isLater(week, own.week())) {
            return own;
        }
        List<String> codes = known(list, own == null ? List.of() : own.codes());
        List<String> ordered = today.map(day -> byUse(codes, used.until(day))).orElse(codes);
        return new OwnOrder(place, list.version(), week, ordered);
    }

    /// The list with its errands in this order.
    public Settings.ErrandList of(Settings.ErrandList list) {
        List<Settings.Errand> errands = new ArrayList<>(list.errands());
        errands.sort(Comparator.comparing(errand -> codes.indexOf(errand.code())));
        return new Settings.ErrandList(list.version(), errands);
    }

    private static boolean isLater(@Nullable LocalDate week, @Nullable LocalDate before) {
        return week != null && (before == null || week.isAfter(before));
    }

    /// As they stood; what is new on the list comes last, in the list's order.
    private static List<String> known(Settings.ErrandList list, List<String> before) {
        List<String> listed = list.errands().stream().map(Settings.Errand::code).toList();
        List<String> codes = new ArrayList<>(before);
        codes.retainAll(listed);
        listed.stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return codes;
    }

    static List<String> byUse(List<String> standing, Use used) {
        if (used.records() < ENOUGH) {
            return standing;
        }
        List<String> most =
                standing.stream()
                        .sorted(
                                Comparator.comparing(
                                        (String code) -> -used.errands().getOrDefault(code, 0)))
                        .toList();
        List<String> first = new ArrayList<>(most.subList(0, Math.min(WITH_KEY, most.size())));
        List<String> newcomers = new ArrayList<>(first);
        List<String> before = standing.subList(0, first.size());
        newcomers.removeAll(before);
        List<String> order = new ArrayList<>();
        for (String code : before) {
            order.add(first.contains(code) ? code : newcomers.removeFirst());
        }
        order.addAll(most.subList(first.size(), most.size()));
        return order;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
