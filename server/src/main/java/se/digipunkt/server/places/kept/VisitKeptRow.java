package se.digipunkt.server.places.kept;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.storage.IsoDate;

import java.time.Duration;
import java.time.LocalDate;

/// As [Became]; milliseconds.
///
/// @param bare see [#bareOf]; null where it is not known
@MappedEntity("visit_kept")
record VisitKeptRow(
        @Id @MappedProperty("call") String call,
        String bus,
        String stop,
        @IsoDate LocalDate day,
        String outcome,
        long promised,
        long delivered,
        long lost,
        boolean helped,
        boolean helpedAtOnce,
        @Nullable String bare) {

    static VisitKeptRow of(Became one, @Nullable String bare) {
        return new VisitKeptRow(
                one.call(),
                one.bus(),
                one.stop(),
                one.day(),
                one.outcome().code(),
                one.promised().toMillis(),
                one.delivered().toMillis(),
                one.lost().toMillis(),
                one.help().given(),
                one.help().atOnce(),
                bare);
    }

    /// What is stored of a call that was counted without the moments of help.
    static String bareOf(Became one) {
        return String.join(
                " ",
                one.outcome().code(),
                String.valueOf(one.promised().toMillis()),
                String.valueOf(one.delivered().toMillis()),
                String.valueOf(one.lost().toMillis()));
    }

    Became became() {
        return new Became(
                call,
                bus,
                stop,
                day,
                Coded.find(Outcome.class, outcome).orElseThrow(),
                Duration.ofMillis(promised),
                Duration.ofMillis(delivered),
                Duration.ofMillis(lost),
                help());
    }

    HelpKnown help() {
        return new HelpKnown(helped, helpedAtOnce);
    }
}
