package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.GuidanceRecord.Channel;
import se.digipunkt.protocol.GuidanceRecord.Precision;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.kept.HelpGiven;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Tells of help as far as it shows where a bus was: somebody stood there at a moment that is
/// known.
@Singleton
final class HelpFromBuses implements HelpGiven {

    /// Nobody need have come to the bus.
    private static final Set<String> FROM_AFAR = Set.of(Channel.PHONE.code(), Channel.HOME.code());

    private final RecordTable records;

    HelpFromBuses(RecordTable records) {
        this.records = records;
    }

    @Override
    public List<Help> fromBus(String bus, LocalDate first, LocalDate last) {
        return records.at(List.of(bus), first, last).stream()
                .filter(HelpFromBuses::showsWhere)
                .map(
                        row ->
                                new Help(
                                        new Reference(row.journal(), row.seq()),
                                        Objects.requireNonNull(row.day()),
                                        row.call(),
                                        row.stop(),
                                        row.at()))
                .toList();
    }

    private static boolean showsWhere(RecordRow row) {
        return row.timePrecision().equals(Precision.EXACT.code())
                && row.timeBasis().equals(KnownTime.Basis.ANCHORED.code())
                && (row.channel() == null || !FROM_AFAR.contains(row.channel()))
                && (row.call() != null || row.stop() != null);
    }
}
