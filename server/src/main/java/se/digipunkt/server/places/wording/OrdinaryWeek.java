package se.digipunkt.server.places.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What most Mondays are like, and so on: a weekday that is not among the days has nothing.
public record OrdinaryWeek<T>(Map<DayOfWeek, T> days) {

    public OrdinaryWeek {
        days = Collections.unmodifiableMap(new EnumMap<>(days));
    }

    public static <T> OrdinaryWeek<T> of(SortedMap<LocalDate, T> dates) {
        Map<DayOfWeek, List<T>> weekdays =
                dates.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        date -> date.getKey().getDayOfWeek(),
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        Map<DayOfWeek, T> days = new EnumMap<>(DayOfWeek.class);
        weekdays.forEach((weekday, all) -> days.put(weekday, commonest(all)));
        return new OrdinaryWeek<>(days);
    }

    /// That day is like most of its weekday.
    public boolean isLike(LocalDate date, T day) {
        return day.equals(days.get(date.getDayOfWeek()));
    }

    /// Of several that are as common the first one.
    private static <T> T commonest(Collection<T> all) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                Function.identity(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
