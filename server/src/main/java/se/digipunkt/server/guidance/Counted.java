package se.digipunkt.server.guidance;

import java.time.LocalDate;

/// What of a record the totals count.
///
/// @param stop where a bus was, or empty
/// @param coarse what it no longer says was counted when it came, and stays as it is
record Counted(String place, String stop, LocalDate day, boolean coarse, Crossing crossing) {

    static Counted of(RecordRow row, LocalDate day, Crossing crossing) {
        String stop = row.stop();
        return new Counted(row.place(), stop == null ? "" : stop, day, row.coarse(), crossing);
    }

    /// True when the table counts the record.
    boolean isIn(CrossTabulation table) {
        return !coarse || !table.isForgotten();
    }
}
