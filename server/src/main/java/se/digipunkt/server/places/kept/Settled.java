package se.digipunkt.server.places.kept;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What was counted of calls while the moments of help given there were still known. Forgetting
/// these changes nothing: what was known then stays, for as long as that help stands and nothing
/// new is told of the call.
///
/// @param calls by their ids
record Settled(Map<String, VisitKeptRow> calls) {

    Settled {
        calls = Map.copyOf(calls);
    }

    /// @param counted of one day
    /// @param forgotten help whose moment was known
    static Settled of(Collection<VisitKeptRow> counted, List<HelpGiven.Help> forgotten) {
        return new Settled(
                counted.stream()
                        .filter(VisitKeptRow::helped)
                        .filter(one -> forgotten.stream().anyMatch(help -> isOf(help, one)))
                        .collect(Collectors.toMap(VisitKeptRow::call, Function.identity())));
    }

    /// Help that names no call is of the one at its stop. A call may go on after midnight.
    private static boolean isOf(HelpGiven.Help help, VisitKeptRow one) {
        if (help.call() != null) {
            return help.call().equals(one.call());
        }
        LocalDate day = help.day();
        boolean then = day.equals(one.day()) || day.equals(one.day().plusDays(1));
        return then && one.stop().equals(help.stop());
    }

    /// What help said of them.
    Map<String, HelpKnown> help() {
        return calls.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().help()));
    }

    /// What is told of a call: that which was known, if it was.
    ///
    /// @param bare the same counted without any moments of help: when this is another one than
    ///   then, there are new words, or another promise
    Became instead(Became now, @Nullable String bare) {
        VisitKeptRow then = calls.get(now.call());
        if (then == null || then.bare() != null && !then.bare().equals(bare)) {
            return now;
        }
        Became known = then.became();
        return known.outcome() == Outcome.UNKNOWN ? now : known;
    }
}
