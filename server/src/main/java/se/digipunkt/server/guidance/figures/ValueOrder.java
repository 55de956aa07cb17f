package se.digipunkt.server.guidance.figures;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.GuidanceRecord.AgeBand;
import se.digipunkt.protocol.GuidanceRecord.Gender;
import se.digipunkt.protocol.GuidanceRecord.Outcome;
import se.digipunkt.server.guidance.By;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The values of a characteristic in the order in which they are read: what has an order of its own
/// in that, the rest by size, and last what stands apart.
final class ValueOrder {

    private ValueOrder() {}

    /// @param size what the larger comes first by
    static List<Value> of(By by, Collection<Value> values, ToLongFunction<Value> size) {
        Set<Value> all = new LinkedHashSet<>(values);
        all.addAll(between(by, values));
        return all.stream()
                .sorted(
                        Comparator.comparing(Value::apart)
                                .thenComparing(ValueOrder::place)
                                .thenComparing(Comparator.comparingLong(size).reversed())
                                .thenComparing(
                                        value -> Objects.requireNonNullElse(value.code(), "")))
                .toList();
    }

    /// Days and hours without any help among the others, or the picture would lie.
    private static Set<Value> between(By by, Collection<Value> values) {
        TreeSet<String> codes =
                values.stream()
                        .map(Value::code)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (codes.isEmpty()) {
            return Set.of();
        }
        return switch (by) {
            case WEEKDAY ->
                    Stream.of(DayOfWeek.values())
                            .map(day -> new Value(by, day.name().toLowerCase(Locale.ROOT)))
                            .collect(Collectors.toSet());
            case HOUR -> hours(codes.first(), codes.last());
            case ERRAND, LANGUAGE, OUTCOME, BARRIER, CHANNEL, FORM, COMPETENCE, AGE_BAND, GENDER ->
                    Set.of();
        };
    }

    private static Set<Value> hours(String first, String last) {
        return Stream.iterate(
                        Integer.parseInt(first),
                        hour -> hour <= Integer.parseInt(last),
                        hour -> hour + 1)
                .map(hour -> new Value(By.HOUR, String.format(Locale.ROOT, "%02d", hour)))
                .collect(Collectors.toSet());
    }

    /// The same for all where size decides.
    private static String place(Value value) {
        String code = value.code();
        if (code == null) {
            return "";
        }
        return switch (value.by()) {
            case WEEKDAY -> number(DayOfWeek.valueOf(code.toUpperCase(Locale.ROOT)).ordinal());
            case HOUR, COMPETENCE -> code;
            case OUTCOME -> number(Coded.find(Outcome.class, code));
            case AGE_BAND -> number(Coded.find(AgeBand.class, code));
            case GENDER -> number(Coded.find(Gender.class, code));
            case ERRAND, LANGUAGE, BARRIER, CHANNEL, FORM -> "";
        };
    }

    private static String number(Optional<? extends Enum<?>> value) {
        return number(value.map(Enum::ordinal).orElse(99));
    }

    private static String number(int ordinal) {
        return String.format(Locale.ROOT, "%02d", ordinal);
    }
}
