package se.digipunkt.server.places.hours;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// From the parser's rules to ours. Each thing that ours cannot say is told as a refusal.
final class Translation {

    private final Consumer<Refusal> refuse;
    private final DayTranslation days;

    Translation(Consumer<Refusal> refuse) {
        this.refuse = refuse;
        this.days = new DayTranslation(refuse);
    }

    HoursRule rule(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        List<Interval> times = all(rule.getTimes()).flatMap(this::interval).toList();
        Days chosen = days.days(rule);
        if (!rule.isTwentyfourseven()
                && modifier == null
                && rule.getTimes() == null
                && chosen.equals(Days.ALL)) {
            refuse.accept(Refusal.EMPTY_RULE);
        }
        return new HoursRule(
                joint(rule),
                text(rule.getComment()),
                chosen,
                times,
                state(modifier, rule),
                modifier == null ? "" : text(modifier.getComment()));
    }

    private static HoursRule.Joint joint(Rule rule) {
        if (rule.isAdditive()) {
            return HoursRule.Joint.ADDS;
        }
        return rule.isFallBack() ? HoursRule.Joint.FALLS_BACK : HoursRule.Joint.OVERRIDES;
    }

    private HoursRule.State state(@Nullable RuleModifier modifier, Rule rule) {
        RuleModifier.Modifier word = modifier == null ? null : modifier.getModifier();
        if (word == null) {
            boolean remark = modifier != null && rule.getTimes() == null;
            return remark && !rule.isTwentyfourseven()
                    ? HoursRule.State.NOTE
                    : HoursRule.State.OPEN;
        }
        return switch (word) {
            case OPEN -> HoursRule.State.OPEN;
            case CLOSED, OFF -> HoursRule.State.CLOSED;
            case UNKNOWN -> {
                refuse.accept(Refusal.UNKNOWN_STATE);
                yield HoursRule.State.NOTE;
            }
        };
    }

    private Stream<Interval> interval(TimeSpan time) {
        int from = time.getStart();
        int to = time.getEnd();
        if (time.getStartEvent() != null || time.getEndEvent() != null) {
            refuse.accept(Refusal.VARIABLE_TIME);
        } else if (time.isOpenEnded()) {
            refuse.accept(Refusal.OPEN_END);
        } else if (time.getInterval() != 0) {
            refuse.accept(Refusal.REPEATED_TIME);
        } else if (to == TimeSpan.UNDEFINED_TIME) {
            refuse.accept(Refusal.POINT_IN_TIME);
        } else if (from >= Interval.DAY || to > Interval.LATEST) {
            refuse.accept(Refusal.TIME_BEYOND_DAY);
        } else if (from == to) {
            refuse.accept(Refusal.EMPTY_INTERVAL);
        } else {
            return Stream.of(new Interval(from, to));
        }
        return Stream.empty();
    }

    static <T> Stream<T> all(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    private static String text(@Nullable String comment) {
        return comment == null ? "" : comment;
    }
}
