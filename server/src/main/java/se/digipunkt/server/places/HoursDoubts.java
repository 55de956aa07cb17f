package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.hours.Doubt;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.web.Page;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What new hours say or do that is seldom meant: people are asked once, before it is stored. What
/// the hours before said already is not asked again.
///
/// @param replaced hours to come that would be gone
/// @param past days that are counted already and would be counted anew
/// @param sure what was confirmed in the form, or empty
public record HoursDoubts(
        List<Doubt> asked, List<GivenHours> replaced, Optional<PastHours> past, String sure) {

    /// Name and id of the field that confirms.
    public static final String FIELD = "sure";

    public static final HoursDoubts NONE =
            new HoursDoubts(List.of(), List.of(), Optional.empty(), "");

    public HoursDoubts {
        asked = List.copyOf(asked);
        replaced = List.copyOf(replaced);
    }

    public static HoursDoubts of(GivenHours wanted, GivenHours before, String sure) {
        List<Doubt> known = doubts(before.openingHours(), before.staffedHours());
        return new HoursDoubts(
                doubts(wanted.openingHours(), wanted.staffedHours()).stream()
                        .filter(doubt -> !known.contains(doubt))
                        .toList(),
                List.of(),
                Optional.empty(),
                sure);
    }

    public HoursDoubts replacing(Optional<GivenHours> old) {
        return new HoursDoubts(asked, old.stream().toList(), past, sure);
    }

    public HoursDoubts recounting(Optional<PastHours> days) {
        return new HoursDoubts(asked, replaced, days, sure);
    }

    /// @param given what was confirmed
    public HoursDoubts answered(String given) {
        return new HoursDoubts(asked, replaced, past, given);
    }

    public boolean isNothing() {
        return asked.isEmpty() && replaced.isEmpty() && past.isEmpty();
    }

    private static List<Doubt> doubts(@Nullable String opening, @Nullable String staffed) {
        return Stream.of(opening, staffed)
                .filter(Objects::nonNull)
                .flatMap(text -> OpeningHours.doubts(text).stream())
                .distinct()
                .toList();
    }

    /// What is confirmed: other hours are asked for again.
    public String tag() {
        return Stream.of(
                        asked.stream().map(Doubt::toString),
                        replaced.stream().map(HoursDoubts::tag),
                        past.stream().map(PastHours::tag))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
    }

    private static String tag(GivenHours old) {
        return String.join(
                " ",
                "replaces",
                old.validFrom().toString(),
                Objects.toString(old.openingHours(), "-"),
                Objects.toString(old.staffedHours(), "-"));
    }

    public boolean isSure() {
        return sure.equals(tag());
    }

    /// True while somebody still has to answer.
    public boolean isOpen() {
        return !isNothing() && !isSure();
    }

    public Fault fault() {
        return new Fault("/" + FIELD, "hours-unsure", "");
    }

    /// Each doubt in the reader's words, once.
    public List<String> told(Page page) {
        return Stream.of(
                        asked.stream().map(doubt -> told(page, doubt)),
                        replaced.stream().map(old -> told(page, old)),
                        past.stream().map(days -> days.told(page)))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private static String told(Page page, GivenHours old) {
        return page.text("hours.plan.replaced", page.date(old.validFrom()))
                + " "
                + new HoursWords(page, Instant.EPOCH).sentence(old);
    }

    private static String told(Page page, Doubt doubt) {
        Interval hours = doubt.hours();
        return doubt.isRoundTheClock()
                ? page.text("hours.doubt.round-the-clock")
                : page.text(
                        "hours.doubt.over-midnight",
                        TimeWords.range(page, hours.begins(), hours.ends()),
                        hours.ends().toString());
    }
}
