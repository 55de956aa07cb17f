package se.digipunkt.kiosk.journal;

import java.time.Duration;
import java.time.Instant;

/// A device clock that moves when a test says so.
public final class SetClock implements DeviceClock {

    public static final String FIRST_BOOT = "11111111-1111-4111-8111-111111111111";
    public static final String SECOND_BOOT = "22222222-2222-4222-8222-222222222222";

    private Moment now = new Moment(FIRST_BOOT, 1000, Instant.parse("2026-11-20T09:00:00Z"));

    @Override
    public Moment now() {
        return now;
    }

    public void pass(Duration time) {
        now = new Moment(now.boot(), now.elapsed() + time.toMillis(), now.wall().plus(time));
    }

    public void wallSays(String wall) {
        now = new Moment(now.boot(), now.elapsed(), Instant.parse(wall));
    }

    public void reboot() {
        now = new Moment(SECOND_BOOT, 500, now.wall());
    }
}
