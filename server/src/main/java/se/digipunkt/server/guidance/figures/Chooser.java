package se.digipunkt.server.guidance.figures;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.Period;
import se.digipunkt.server.guidance.By;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.Choice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What else can be chosen: forms that work without a script.
///
/// @param first the characteristics, one of which is always chosen
/// @param second the same, or none
/// @param from the days as typed, or those that are shown
record Chooser(
        List<Choice.Group> scopes,
        List<Choice.Group> periods,
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

    static Chooser of(
            Scope scope, List<Scope> readable, Asked asked, Period current, FigureWords words) {
        By second = asked.crossed() ? asked.by().getLast() : null;
        return new Chooser(
                words.choices().scopes(scope.text(), readable),
                words.choices().periods(asked.days(), current),
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
}
