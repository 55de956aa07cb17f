package se.digipunkt.kiosk.desk;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Tally;
import se.digipunkt.kiosk.settings.KeptFile;
import se.digipunkt.kiosk.settings.TrueTime;
import se.digipunkt.protocol.Settings;

import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The errands in the order in which the tiles stand: most used here first.
///
/// A finger knows where a tile is, so the order changes once a week at most, with the first page
/// that is loaded from Monday on, and when the errand list changes. Of the nine with a number key
/// those that are still among the nine most used keep their places; only a tile that falls out
/// gives its place to one that comes in. Without a clock that can be trusted nothing changes.
@Singleton
final class TileOrder {

    /// @param week the Monday from which it holds; null before the first reckoning
    record Kept(String place, int version, @Nullable LocalDate week, List<String> codes) {
        Kept {
            codes = List.copyOf(codes);
        }
    }

    /// Four weeks: what the journal holds for certain, and neither one course nor one ill day.
    private static final int DAYS = 28;

    /// With fewer records chance would decide.
    private static final int ENOUGH = 20;

    private static final Logger LOG = LoggerFactory.getLogger(TileOrder.class);
    private static final int WITH_KEY = 9;
    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    private final Journal journal;
    private final TrueTime time;
    private final KeptFile<Kept> file;
    private @Nullable Kept kept;

    TileOrder(Journal journal, TrueTime time, DeskSettings settings) {
        this.journal = journal;
        this.time = time;
        this.file = new KeptFile<>(settings.data().resolve("tiles.json"), Kept.class, false);
        this.kept = file.read().orElse(null);
    }

    /// The list in force in this place's order.
    synchronized Settings.ErrandList of(Settings settings) {
        Settings.ErrandList list = settings.errandList();
        Kept before = kept;
        if (before != null && !before.place().equals(settings.place().id())) {
            before = null;
        }
        Optional<LocalDate> today = time.now().map(now -> LocalDate.ofInstant(now, HERE));
        LocalDate week = today.map(TileOrder::monday).orElse(null);
        if (before == null || before.version() != list.version() || isLater(week, before.week())) {
            List<String> codes = known(list, before == null ? List.of() : before.codes());
            if (today.isPresent()) {
                codes = byUse(codes, used(today.get()));
            }
            before = new Kept(settings.place().id(), list.version(), week, codes);
            keep(before);
        }
        return inOrder(list, before.codes());
    }

    /// On a full disk it holds until the next start: the page must come all the same.
    private void keep(Kept fresh) {
        kept = fresh;
        try {
            file.replace(fresh);
        } catch (UncheckedIOException e) {
            LOG.warn("The order of the tiles could not be kept", e);
        }
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

    private Tally used(LocalDate today) {
        return Tally.of(journal.standing(today.minusDays(DAYS), today));
    }

    static List<String> byUse(List<String> standing, Tally used) {
        if (used.records() < ENOUGH) {
            return standing;
        }
        Map<String, Integer> counts = used.byErrand();
        List<String> most =
                standing.stream()
                        .sorted(
                                Comparator.comparing(
                                        (String code) -> -counts.getOrDefault(code, 0)))
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

    private static Settings.ErrandList inOrder(Settings.ErrandList list, List<String> codes) {
        List<Settings.Errand> errands = new ArrayList<>(list.errands());
        errands.sort(Comparator.comparing(errand -> codes.indexOf(errand.code())));
        return new Settings.ErrandList(list.version(), errands);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
