package se.digipunkt.server.common;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// When something happened, as well as it is known. A kiosk has no clock of its own.
///
/// @param at null when nothing better is known than the order in the journal
public record KnownTime(@Nullable Instant at, Basis basis) {

    /// Everything is promised and counted in this zone.
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    public static KnownTime uncertain() {
        return new KnownTime(null, Basis.UNCERTAIN);
    }

    /// False when a time that is known better is the same to whoever counts: of the same hour, and
    /// less than a minute off. Each better anchor of a boot would else move all that was told in
    /// it.
    public static boolean isWorthMoving(@Nullable Instant from, Instant to) {
        return from == null
                || !from.truncatedTo(ChronoUnit.HOURS).equals(to.truncatedTo(ChronoUnit.HOURS))
                || Duration.between(from, to).abs().compareTo(Duration.ofMinutes(1)) >= 0;
    }

    /// The day in Europe/Stockholm, or null when it is not known.
    public @Nullable LocalDate day() {
        return at == null ? null : LocalDate.ofInstant(at, ZONE);
    }

    public enum Basis {
        /// Counted from a trusted time of the same boot.
        ANCHORED("anchored"),
        /// The device's clock, where it lies between what is known before and after.
        PROVISIONAL("provisional"),
        UNCERTAIN("uncertain");

        private final String code;

        Basis(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
