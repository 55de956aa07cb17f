package se.digipunkt.server.guidance.figures;

import se.digipunkt.server.places.declared.StaffedSum;
import se.digipunkt.server.places.kept.VisitCounts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// What became of the promises of help, as those who keep a place confirmed it, as help that was
/// logged shows, and as buses told: days that are over.
///
/// @param last day
/// @param address of the page that tells where this comes from
record MonthDelivered(LocalDate last, List<Line> lines, String address) {

    MonthDelivered {
        lines = List.copyOf(lines);
    }

    /// @param bus its name; empty for the staffed hours of a point
    /// @param promised what the other three add up to, in minutes
    record Line(String bus, long promised, long delivered, long lost, long unknown) {

        static Line of(StaffedSum sum) {
            return of("", sum.promised(), sum.delivered(), sum.lost(), sum.unknown());
        }

        static Line of(String bus, VisitCounts counts) {
            return of(bus, counts.promised(), counts.delivered(), counts.lost(), counts.unknown());
        }

        private static Line of(
                String bus,
                Duration promised,
                Duration delivered,
                Duration lost,
                Duration unknown) {
            return new Line(
                    bus,
                    promised.toMinutes(),
                    delivered.toMinutes(),
                    lost.toMinutes(),
                    unknown.toMinutes());
        }
    }
}
