package se.digipunkt.server.terminal.use;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/// A month as it stands in an address.
final class AskedMonth {

    private AskedMonth() {}

    /// @param text `2026-11`
    static Optional<YearMonth> find(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            return month.getYear() >= 2000 && month.getYear() < 2200
                    ? Optional.of(month)
                    : Optional.empty();
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }
}
