package se.digipunkt.server.coverage;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.coverage.population.Population;
import se.digipunkt.server.coverage.population.PopulationKind;
import se.digipunkt.server.coverage.reach.Detour;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.choice.ChoiceWords;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Set;
import java.util.stream.Collectors;

/// What coverage is called in one language. What is not known is a word, never a zero.
public record CoverageWords(Messages messages, Language language) {

    private static final int HOURS_ARE_FEW = 1;

    /// @param key without `coverage.`
    public String text(String key, Object... arguments) {
        return messages.text(language, "coverage." + key, arguments);
    }

    ChoiceWords choices() {
        return new ChoiceWords(messages, language);
    }

    /// @param number null when it is not known
    public String number(@Nullable Long number) {
        return number == null
                ? text("unknown")
                : NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// @param share null where there is nobody to have one
    public String percent(@Nullable Double share) {
        return share == null ? text("nobody") : text("percent", decimal(100 * share));
    }

    public String share(long part, long whole) {
        return percent(whole == 0 ? null : (double) part / whole);
    }

    public String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    public String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /// The way, infinite where there is nowhere to go.
    public String way(double metres) {
        return Double.isInfinite(metres)
                ? text("no-way")
                : text("kilometres", decimal(Rounding.kilometres(metres)));
    }

    /// As buses are told where it is less than an hour a week.
    public String hours(double perWeek) {
        return perWeek > 0 && perWeek < HOURS_ARE_FEW
                ? text("hours.four-weeks", decimal(4 * perWeek))
                : text("hours.week", decimal(perWeek));
    }

    public String kinds(Set<PointKind> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> text("kind." + kind.code()))
                .collect(Collectors.joining(language.comma()));
    }

    public String name(Population population) {
        String key = population.kind() == PopulationKind.CELLS ? "cells" : "localities";
        return text(
                "population." + key + (population.projection() ? ".expected" : ""),
                Integer.toString(population.year()));
    }

    /// What every figure stands with.
    public String method(Population population, Detour detour) {
        return text(
                detour.own().isEmpty() ? "method" : "method.own",
                decimal(BigDecimal.valueOf(detour.usual())),
                name(population),
                population.source());
    }
}
