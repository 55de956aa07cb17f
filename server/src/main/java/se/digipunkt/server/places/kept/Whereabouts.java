package se.digipunkt.server.places.kept;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Limits;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.visits.Sign;
import se.digipunkt.server.places.visits.Sign.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a bus was, as far as it was told.
final class Whereabouts {

    /// Nobody means a call that is further away either.
    private static final Duration LONGEST = Limits.LONGEST_STOP;

    private final List<Sign> told;
    private final List<Sign> helped;
    private final Map<String, Call> calls = new HashMap<>();

    Whereabouts(Collection<Call> calls, Collection<Sign> signs) {
        calls.forEach(call -> this.calls.put(call.id(), call));
        Comparator<Sign> order =
                Comparator.comparing(Sign::latest)
                        .thenComparing(Sign::earliest)
                        .thenComparing(Sign::kind, Comparator.reverseOrder())
                        .thenComparing(sign -> sign.entry().toString());
        told =
                InJournalOrder.of(signs.stream().filter(sign -> sign.kind() != Kind.HELPED))
                        .sorted(order)
                        .toList();
        helped = signs.stream().filter(sign -> sign.kind() == Kind.HELPED).sorted(order).toList();
    }

    /// @param relied the time that people relied on
    /// @param remembered what help said, where its moments are forgotten
    Stay at(Call call, Span relied, @Nullable HelpKnown remembered) {
        List<Sign> here = told.stream().filter(sign -> isOf(sign, call, relied)).toList();
        List<Instant> help = help(call, relied);
        HelpKnown known = known(help, relied);
        return new Stay(
                arrived(here).orElse(null),
                left(here, call).orElse(null),
                remembered == null ? known : known.or(remembered),
                help.isEmpty() ? null : help.getFirst(),
                help.isEmpty() ? null : help.getLast());
    }

    /// The first of them, whichever it is.
    private static Optional<Stay.Moment> arrived(List<Sign> here) {
        List<Sign> words = ofKind(here, Kind.ARRIVED);
        return words.stream()
                .map(Sign::earliest)
                .min(Comparator.naturalOrder())
                .map(earliest -> new Stay.Moment(earliest, words.getFirst().latest()));
    }

    private static List<Sign> ofKind(List<Sign> here, Kind kind) {
        return here.stream().filter(sign -> sign.kind() == kind).toList();
    }

    /// The last word of leaving, unless the bus came back; and at the latest when it was elsewhere.
    private Optional<Stay.Moment> left(List<Sign> here, Call call) {
        if (here.isEmpty()) {
            return Optional.empty();
        }
        List<Sign> words = ofKind(here, Kind.LEFT);
        if (words.isEmpty()) {
            return elsewhere(here, call);
        }
        Sign last = words.getLast();
        Instant earliest =
                words.stream().map(Sign::earliest).max(Comparator.naturalOrder()).orElseThrow();
        List<Sign> back =
                ofKind(here, Kind.ARRIVED).stream().filter(sign -> !sign.isBefore(last)).toList();
        if (back.isEmpty()) {
            return Optional.of(new Stay.Moment(earliest, last.latest()));
        }
        boolean certainly =
                back.stream().anyMatch(sign -> !sign.earliest().isBefore(last.latest()));
        return certainly
                ? elsewhere(here, call)
                : Optional.of(new Stay.Moment(earliest, Instant.MAX));
    }

    private Optional<Stay.Moment> elsewhere(List<Sign> here, Call call) {
        return told.stream()
                .filter(sign -> sign.kind() == Kind.ARRIVED && sign.certain())
                .filter(sign -> !isAtStop(sign, call))
                .filter(sign -> here.stream().allMatch(word -> word.isBefore(sign)))
                .findFirst()
                .map(next -> new Stay.Moment(next.earliest(), next.latest()));
    }

    /// A word that names a call is of that one. One that names only the stop is of the call whose
    /// time the bus was there in.
    private boolean isOf(Sign sign, Call call, Span relied) {
        if (sign.call() != null) {
            return sign.call().equals(call.id()) && isNear(sign, call, relied);
        }
        return sign.certain() && isAtStop(sign, call) && isDuring(sign, call, relied);
    }

    private static boolean isNear(Sign sign, Call call, Span relied) {
        Instant from = min(call.from(), relied.from()).minus(LONGEST);
        Instant until = max(call.to(), relied.to()).plus(LONGEST);
        return sign.latest().isAfter(from) && sign.earliest().isBefore(until);
    }

    private boolean isDuring(Sign sign, Call call, Span relied) {
        Instant from = min(call.from(), relied.from());
        Instant until = max(call.to(), relied.to());
        return switch (sign.kind()) {
            case ARRIVED -> sign.earliest().isBefore(until) && end(sign, call).isAfter(from);
            case LEFT, HELPED -> sign.earliest().isAfter(from) && begin(sign, call).isBefore(until);
        };
    }

    /// Until when the bus stood where it had come to.
    private Instant end(Sign arrived, Call call) {
        Instant longest = arrived.latest().plus(LONGEST);
        return told.stream()
                .filter(sign -> sign.certain() && sign.earliest().isAfter(arrived.latest()))
                .filter(sign -> sign.kind() == Kind.ARRIVED || isAtStop(sign, call))
                .map(Sign::earliest)
                .findFirst()
                .filter(longest::isAfter)
                .orElse(longest);
    }

    /// Since when it stood where it has left.
    private Instant begin(Sign left, Call call) {
        return told.stream()
                .filter(sign -> sign.certain() && sign.latest().isBefore(left.earliest()))
                .filter(sign -> sign.kind() == Kind.ARRIVED && isAtStop(sign, call))
                .map(Sign::latest)
                .filter(left.earliest().minus(LONGEST)::isBefore)
                .reduce((earlier, later) -> later)
                .orElse(left.earliest());
    }

    private boolean isAtStop(Sign sign, Call call) {
        return Objects.equals(stopOf(sign), call.stop());
    }

    private @Nullable String stopOf(Sign sign) {
        Call named = sign.call() == null ? null : calls.get(sign.call());
        return named == null ? sign.stop() : named.stop();
    }

    /// Moments of help in the time of a call, in their order.
    private List<Instant> help(Call call, Span relied) {
        return helped.stream()
                .filter(sign -> call.id().equals(sign.call()) || isAtStop(sign, call))
                .filter(Sign::certain)
                .map(Sign::earliest)
                .filter(at -> relied.contains(at) || new Span(call.from(), call.to()).contains(at))
                .toList();
    }

    private static HelpKnown known(List<Instant> help, Span relied) {
        return help.isEmpty()
                ? HelpKnown.NONE
                : new HelpKnown(
                        true, !help.getFirst().isAfter(relied.from().plus(Keeping.TOLERANCE)));
    }

    /// Whether it was told to stand at other stops all through a time.
    boolean elsewhereDuring(Call call, Span relied) {
        List<Span> elsewhere = new ArrayList<>();
        List<Sign> certain = told.stream().filter(Sign::certain).toList();
        for (int i = 1; i < certain.size(); i++) {
            Sign came = certain.get(i - 1);
            Sign went = certain.get(i);
            if (came.kind() == Kind.ARRIVED
                    && went.kind() == Kind.LEFT
                    && !isAtStop(came, call)
                    && stopOf(came) != null
                    && Objects.equals(stopOf(came), stopOf(went))
                    && came.latest().isBefore(went.earliest())) {
                elsewhere.add(new Span(came.latest(), went.earliest()));
            }
        }
        return Spans.of(relied).minus(Spans.of(elsewhere)).isEmpty();
    }

    /// Arrivals at stops where the bus had no call then.
    Stream<Sign> unplanned() {
        return told.stream()
                .filter(sign -> sign.kind() == Kind.ARRIVED && sign.certain())
                .filter(sign -> sign.call() == null && sign.stop() != null)
                .filter(sign -> calls.values().stream().noneMatch(call -> isPlanned(sign, call)));
    }

    private boolean isPlanned(Sign sign, Call call) {
        return isOf(sign, call, new Span(call.from(), call.to()))
                || isOf(sign, call, new Span(call.plannedFrom(), call.plannedTo()));
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
