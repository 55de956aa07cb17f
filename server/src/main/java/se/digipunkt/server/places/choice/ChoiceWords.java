package se.digipunkt.server.places.choice;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.Period;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What scopes and periods are called in one language, and which can be chosen.
public record ChoiceWords(Messages messages, Language language) {

    private String text(String key, Object... arguments) {
        return messages.text(language, "places." + key, arguments);
    }

    public String name(Scope scope) {
        return switch (scope) {
            case Scope.Region() -> text("scope.region");
            case Scope.InMunicipality in -> in.municipality().name();
            case Scope.AtPlace at -> at.place().name();
        };
    }

    public String name(Period period) {
        String year = Integer.toString(period.year());
        String number = Integer.toString(period.number());
        return switch (period.kind()) {
            case YEAR -> year;
            case MONTH -> monthOf(period.first());
            case HALF -> text("period.half", number, year);
            case THIRD -> text("period.third", number, year);
            case QUARTER -> text("period.quarter", number, year);
        };
    }

    public String name(Days days) {
        Period period = days.period();
        return period == null ? days(date(days.from()), date(days.to())) : name(period);
    }

    /// Days that are no period of the calendar.
    String days(String from, String to) {
        return text("choose.days", from, to);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(date);
    }

    public String monthOf(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(day);
    }

    /// @param shown the one that is chosen, as it stands in addresses
    public List<Choice.Group> scopes(String shown, List<Scope> readable) {
        Map<String, List<Choice>> byKind =
                readable.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ChoiceWords::kind,
                                        Collectors.mapping(
                                                scope -> choice(scope, shown),
                                                Collectors.toList())));
        return Stream.of("region", "municipalities", "places")
                .filter(byKind::containsKey)
                .map(
                        kind ->
                                new Choice.Group(
                                        text("choose." + kind),
                                        byKind.getOrDefault(kind, List.of())))
                .toList();
    }

    private static String kind(Scope scope) {
        return switch (scope) {
            case Scope.Region _ -> "region";
            case Scope.InMunicipality _ -> "municipalities";
            case Scope.AtPlace _ -> "places";
        };
    }

    private Choice choice(Scope scope, String shown) {
        return new Choice(scope.text(), name(scope), scope.text().equals(shown));
    }

    /// The latest periods of each kind, newest first, and the one shown when it is none of them.
    ///
    /// @param shown null when what is shown is no such period
    public List<Choice.Group> periods(@Nullable Period shown, Period current) {
        return Arrays.stream(Period.Kind.values())
                .map(
                        kind ->
                                new Choice.Group(
                                        text("choose." + kind.code()),
                                        ofKind(kind, shown, current)
                                                .map(period -> choice(period, shown))
                                                .toList()))
                .toList();
    }

    /// The same, after the last twelve months, and days that are none of them while such are shown.
    public List<Choice.Group> periods(Days shown, Period current) {
        boolean twelve = shown.equals(Days.lastTwelveMonths(current.first()));
        String name = text("choose.last-12-months");
        Choice own = new Choice("", name(shown), true);
        Choice months = new Choice(AskedDays.LAST_TWELVE_MONTHS, name, twelve);
        return Stream.concat(
                        shown.period() == null && !twelve
                                ? Stream.of(group("own-days", own))
                                : Stream.empty(),
                        Stream.concat(
                                Stream.of(group("last-12-months", months)),
                                periods(shown.period(), current).stream()))
                .toList();
    }

    private Choice.Group group(String kind, Choice only) {
        return new Choice.Group(text("choose." + kind), List.of(only));
    }

    private static Stream<Period> ofKind(Period.Kind kind, @Nullable Period shown, Period current) {
        List<Period> latest =
                Stream.iterate(current.within(kind), Period::previous).limit(latest(kind)).toList();
        boolean older = shown != null && shown.kind() == kind && !latest.contains(shown);
        return Stream.concat(older ? Stream.ofNullable(shown) : Stream.empty(), latest.stream());
    }

    /// How many of each kind can be chosen.
    private static int latest(Period.Kind kind) {
        return switch (kind) {
            case YEAR -> 3;
            case HALF -> 4;
            case THIRD -> 6;
            case QUARTER -> 8;
            case MONTH -> 24;
        };
    }

    private Choice choice(Period period, @Nullable Period shown) {
        return new Choice(period.text(), name(period), period.equals(shown));
    }
}
