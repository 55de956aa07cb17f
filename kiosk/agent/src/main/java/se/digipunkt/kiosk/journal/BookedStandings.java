package se.digipunkt.kiosk.journal;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// What stands within a transaction.
record BookedStandings(GuidanceBook book, Connection connection) implements Standings {

    @Override
    public Optional<Standing> find(Reference record) {
        return booked(record).flatMap(Booked::standing);
    }

    @Override
    public Optional<GuidanceRecord> findRemoved(Reference record) {
        return booked(record).flatMap(Booked::beforeRemoval);
    }

    @Override
    public Optional<Reference> findPlace(Reference record) {
        return booked(record).map(Booked::reference);
    }

    @Override
    public Optional<Reference> findWhole(Reference record) {
        return booked(record).map(Booked::into);
    }

    private Optional<Booked> booked(Reference record) {
        try {
            return book.find(connection, record);
        } catch (SQLException e) {
            throw new IllegalStateException("The journal cannot be read", e);
        }
    }
}
