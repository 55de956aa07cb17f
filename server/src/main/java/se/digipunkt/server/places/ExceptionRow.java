package se.digipunkt.server.places;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.promised.DatedException;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A dated deviation from a point's hours, as it is stored and as programs see it.
///
/// @param kind code of an [ExceptionKind]
/// @param effect code of an [ExceptionEffect]
/// @param reason code of an [ExceptionReason]
/// @param who the user's id
@MappedEntity("place_exception")
record ExceptionRow(
        @Id String id,
        @JsonIgnore String place,
        String kind,
        String effect,
        @JsonProperty("from") @Millis Instant startsAt,
        @JsonProperty("to") @Millis Instant endsAt,
        String reason,
        @Millis Instant announcedAt,
        @JsonIgnore String who) {

    DatedException dated() {
        return new DatedException(
                Coded.find(ExceptionKind.class, kind).orElseThrow().promised(),
                span(),
                Coded.find(ExceptionEffect.class, effect).orElseThrow().promised(),
                reason,
                announcedAt);
    }

    Span span() {
        return new Span(startsAt, endsAt);
    }

    boolean closes() {
        return effect.equals(ExceptionEffect.CLOSED.code());
    }

    /// Those that tell something that no other one tells, and that still holds: closed today, said
    /// by two people, is closed once, and extra hours that were closed again are closed.
    static List<ExceptionRow> toldOnce(List<ExceptionRow> rows) {
        List<ExceptionRow> standing =
                rows.stream()
                        .filter(row -> rows.stream().noneMatch(later -> later.overrules(row)))
                        .sorted(
                                Comparator.comparing(ExceptionRow::announcedAt)
                                        .thenComparing(ExceptionRow::id))
                        .toList();
        List<ExceptionRow> told = new ArrayList<>();
        for (ExceptionRow row : standing) {
            if (told.stream().noneMatch(other -> other.says(row, standing))) {
                told.removeIf(other -> row.says(other, standing));
                told.add(row);
            }
        }
        return rows.stream().filter(told::contains).toList();
    }

    private boolean overrules(ExceptionRow before) {
        return isContrary(before) && announcedAt.isAfter(before.announcedAt) && covers(before);
    }

    /// What was said again after something contrary says it anew.
    private boolean says(ExceptionRow other, List<ExceptionRow> standing) {
        return effect.equals(other.effect)
                && covers(other)
                && standing.stream()
                        .filter(row -> row.isContrary(other) && row.meets(other))
                        .noneMatch(
                                row ->
                                        row.announcedAt.isAfter(announcedAt)
                                                && row.announcedAt.isBefore(other.announcedAt));
    }

    private boolean isContrary(ExceptionRow other) {
        return !effect.equals(other.effect);
    }

    private boolean covers(ExceptionRow other) {
        return (kind.equals(other.kind) || kind.equals(ExceptionKind.BOTH.code()))
                && !startsAt.isAfter(other.startsAt)
                && !endsAt.isBefore(other.endsAt);
    }

    private boolean meets(ExceptionRow other) {
        return startsAt.isBefore(other.endsAt) && endsAt.isAfter(other.startsAt);
    }

    /// True when what is announced is known from this already.
    boolean includes(Announcement other) {
        return effect.equals(other.effect().code())
                && (kind.equals(other.kind().code()) || kind.equals(ExceptionKind.BOTH.code()))
                && !startsAt.isAfter(other.from())
                && !endsAt.isBefore(other.to());
    }

    /// Those that nothing contrary was said about later.
    static List<ExceptionRow> stillTold(List<ExceptionRow> rows) {
        return rows.stream().filter(row -> rows.stream().noneMatch(row::isContradicted)).toList();
    }

    private boolean isContradicted(ExceptionRow later) {
        return isContrary(later) && later.announcedAt.isAfter(announcedAt) && meets(later);
    }

    /// The same, for another time.
    ExceptionRow during(String otherId, Span span) {
        return new ExceptionRow(
                otherId, place, kind, effect, span.from(), span.to(), reason, announcedAt, who);
    }

    /// For the history of the place.
    String what() {
        return effect + " " + kind + " " + startsAt + "/" + endsAt;
    }
}
