package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.hours.Doubt;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.web.Page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What new hours say that is seldom meant: people are asked once, before it is stored. What the
/// hours before said already is not asked again.
///
/// @param sure what was confirmed in the form, or empty
public record HoursDoubts(List<Doubt> asked, String sure) {

    /// Name and id of the field that confirms.
    public static final String FIELD = "sure";

    public static final HoursDoubts NONE = new HoursDoubts(List.of(), "");

    public HoursDoubts {
        asked = List.copyOf(asked);
    }

    public static HoursDoubts of(GivenHours wanted, GivenHours before, String sure) {
        List<Doubt> known = doubts(before.openingHours(), before.staffedHours());
        return new HoursDoubts(
                doubts(wanted.openingHours(), wanted.staffedHours()).stream()
                        .filter(doubt -> !known.contains(doubt))
                        .toList(),
                sure);
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
        return asked.stream().map(Doubt::toString).collect(Collectors.joining(" "));
    }

    public boolean isSure() {
        return sure.equals(tag());
    }

    /// True while somebody still has to answer.
    public boolean isOpen() {
        return !asked.isEmpty() && !isSure();
    }

    public Fault fault() {
        return new Fault("/" + FIELD, "hours-unsure", "");
    }

    /// Each doubt in the reader's words, once.
    public List<String> told(Page page) {
        return asked.stream().map(doubt -> told(page, doubt)).distinct().toList();
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
