package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.fleet.Kiosk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Help at another place is believed only from before the kiosk was enrolled where it stands.
final class ElsewhereTest {

    private static final Instant ENROLLED = Instant.parse("2026-11-20T10:00:00Z");

    private static boolean isAfter(KnownTime time, @Nullable LocalDate day) {
        return Elsewhere.isAfterEnrolment(kiosk(), time, day == null ? null : helpedOn(day));
    }

    private static KnownTime at(String moment) {
        return new KnownTime(Instant.parse(moment), KnownTime.Basis.ANCHORED);
    }

    @Test
    void believesWhatWasWrittenBefore() {
        assertThat(isAfter(at("2026-11-20T09:59:00Z"), null)).isFalse();
        assertThat(isAfter(at("2026-11-20T10:24:00Z"), null)).as("slack").isFalse();
    }

    @Test
    void doesNotBelieveWhatWasWrittenLater() {
        assertThat(isAfter(at("2026-11-20T10:25:01Z"), null)).isTrue();
    }

    @Test
    void aDayThatIsToldIsNotLaterEither() {
        assertThat(isAfter(KnownTime.uncertain(), LocalDate.parse("2026-11-20"))).isFalse();
        assertThat(isAfter(KnownTime.uncertain(), LocalDate.parse("2026-11-21"))).isTrue();
    }

    @Test
    void anEntryWithoutAnyTimeIsInNoPeriod() {
        assertThat(isAfter(KnownTime.uncertain(), null)).isFalse();
    }

    private static GuidanceRecord helpedOn(LocalDate day) {
        return new GuidanceRecord(
                List.of("e-id"),
                1,
                Coded.find(GuidanceRecord.Form.class, "individual").orElseThrow(),
                1,
                null,
                null,
                null,
                null,
                null,
                GuidanceRecord.Precision.DAY,
                day,
                null,
                Coded.find(GuidanceRecord.Outcome.class, "done").orElseThrow(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Kiosk kiosk() {
        return new Kiosk(
                "k-1",
                "svp-harads",
                ENROLLED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                0,
                0,
                0);
    }
}
