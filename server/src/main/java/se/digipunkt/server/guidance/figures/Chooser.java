package se.digipunkt.server.guidance.figures;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.Period;
import se.digipunkt.server.guidance.By;
import se.digipunkt.server.places.Scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What else can be chosen: forms that work without a script.
///
/// @param first the characteristics, one of which is always chosen
/// @param second the same, or none
/// @param from the days as typed, or those that are shown
record Chooser(
        List<Group> scopes,
        List<Group> periods,
        List<Choice> first,
        List<Choice> second,
        List<Choice> measures,
        String from,
        String to) {

    Chooser {
        scopes = List.copyOf(scopes);
        periods = List.copyOf(periods);
        first = List.copyOf(first);
        second = List.copyOf(second);
        measures = List.copyOf(measures);
    }

    record Choice(String value, String name, boolean chosen) {}

    record Group(String name, List<Choice> choices) {
        Group {
            choices = List.copyOf(choices);
        }
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

    static Chooser of(
            Scope scope, List<Scope> readable, Asked asked, Period current, FigureWords words) {
        By second = asked.crossed() ? asked.by().getLast() : null;
        return new Chooser(
                scopes(scope, readable, words),
                periods(asked.days(), current, words),
                characteristics(words, asked.by().getFirst()),
                Stream.concat(
                                Stream.of(new Choice("", words.text("by.none"), second == null)),
                                characteristics(words, second).stream()
                                        .filter(choice -> !alone(choice)))
                        .toList(),
                Arrays.stream(Measure.values())
                        .map(
                                measure ->
                                        new Choice(
                                                measure.code(),
                                                words.text(measure.code()),
                                                measure == asked.measure()))
                        .toList(),
                asked.from(),
                asked.to());
    }

    private static boolean alone(Choice choice) {
        return By.find(choice.value()).filter(By::isAlone).isPresent();
    }

    private static List<Choice> characteristics(FigureWords words, @Nullable By chosen) {
        return Arrays.stream(By.values())
                .map(by -> new Choice(by.code(), words.name(by), by == chosen))
                .toList();
    }

    private static List<Group> scopes(Scope shown, List<Scope> readable, FigureWords words) {
        List<Choice> wide = new ArrayList<>();
        List<Choice> municipalities = new ArrayList<>();
        List<Choice> places = new ArrayList<>();
        for (Scope scope : readable) {
            Choice choice =
                    new Choice(scope.text(), words.name(scope), scope.text().equals(shown.text()));
            switch (scope) {
                case Scope.Region _ -> wide.add(choice);
                case Scope.InMunicipality _ -> municipalities.add(choice);
                case Scope.AtPlace _ -> places.add(choice);
            }
        }
        return Stream.of(
                        new Group(words.shared("choose.region"), wide),
                        new Group(words.shared("choose.municipalities"), municipalities),
                        new Group(words.shared("choose.places"), places))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    /// The latest periods of each kind, newest first, and the one shown when it is none of them.
    private static List<Group> periods(Days shown, Period current, FigureWords words) {
        List<Group> groups = new ArrayList<>();
        if (shown.period() == null) {
            groups.add(
                    new Group(
                            words.text("own-days"),
                            List.of(new Choice("", words.name(shown), true))));
        }
        for (Period.Kind kind : Period.Kind.values()) {
            List<Period> latest =
                    Stream.iterate(current.within(kind), Period::previous)
                            .limit(latest(kind))
                            .toList();
            Stream<Period> own = Stream.ofNullable(shown.period());
            Stream<Period> older =
                    own.filter(period -> period.kind() == kind && !latest.contains(period));
            groups.add(
                    new Group(
                            words.shared("choose." + kind.code()),
                            Stream.concat(older, latest.stream())
                                    .map(
                                            period ->
                                                    new Choice(
                                                            period.text(),
                                                            words.name(period),
                                                            period.equals(shown.period())))
                                    .toList()));
        }
        return groups;
    }
}
