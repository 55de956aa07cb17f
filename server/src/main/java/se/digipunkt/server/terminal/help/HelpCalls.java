package se.digipunkt.server.terminal.help;

import io.micronaut.core.annotation.Order;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.visits.BootTimes;
import se.digipunkt.server.places.visits.ToldInBoot;
import se.digipunkt.server.terminal.told.HelpTold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The door: takes what kiosks tell of calls for help.
@Singleton
@Order(2)
public final class HelpCalls implements ToldInBoot {

    private final HelpCallTable table;
    private final BootTimes times;

    HelpCalls(HelpCallTable table, BootTimes times) {
        this.table = table;
        this.times = times;
    }

    /// In the running transaction; once, however often it comes. What belongs to a call that nobody
    /// knows says nothing that could be counted.
    public void take(HelpTold told) {
        switch (told.body()) {
            case EntryBody.HelpCalled called -> add(told, called.language());
            case EntryBody.HelpComing coming ->
                    find(told, coming.called()).ifPresent(call -> coming(call, told));
            case EntryBody.HelpAnswered answered ->
                    find(told, answered.called())
                            .ifPresent(call -> ended(call, told, answered.by()));
        }
    }

    private void add(HelpTold told, @Nullable String language) {
        table.addOnce(
                told.journal(),
                told.seq(),
                told.place(),
                language,
                day(told.at()),
                told.at(),
                told.boot(),
                told.elapsed(),
                told.received());
    }

    /// A fork gives entries other numbers: then the last call of the same boot is meant, for a
    /// kiosk has one at a time.
    private Optional<HelpCallRow> find(HelpTold told, Reference called) {
        Reference there = called.in(told.journal());
        return table.find(String.valueOf(there.journal()), there.seq())
                .filter(call -> call.place().equals(told.place()))
                .or(() -> table.lastBefore(told.boot(), told.place(), told.elapsed()));
    }

    private void coming(HelpCallRow call, HelpTold told) {
        Long elapsed = call.elapsed();
        if (elapsed != null && told.boot().equals(call.boot()) && told.elapsed() >= elapsed) {
            table.setWaited(call.journal(), call.seq(), told.elapsed() - elapsed);
        }
    }

    /// Who is there without having said that they were coming has come now.
    private void ended(HelpCallRow call, HelpTold told, EntryBody.AnsweredBy by) {
        if (by == EntryBody.AnsweredBy.DESK) {
            coming(call, told);
        }
        table.setEnded(call.journal(), call.seq(), by.code());
    }

    @Override
    public void anchored(String boot) {
        for (HelpCallRow call : table.ofBoot(boot)) {
            Long elapsed = call.elapsed();
            if (elapsed != null) {
                times.at(boot, elapsed).ifPresent(known -> move(call, known.at()));
            }
        }
    }

    private void move(HelpCallRow call, Instant reckoned) {
        Instant received = call.received();
        Instant at = received != null && reckoned.isAfter(received) ? received : reckoned;
        if (KnownTime.isWorthMoving(call.calledAt(), at)) {
            table.move(call.journal(), call.seq(), LocalDate.ofInstant(at, KnownTime.ZONE), at);
        }
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, KnownTime.ZONE);
    }
}
