package se.digipunkt.kiosk.screen;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The same for days, in the Chromium that kiosks have.
@Tag("endurance")
class CanaryEnduranceTest {

    @RegisterExtension static final Room ROOM = new Room(Idle.Patience.USUAL, true);

    @Test
    void twoHundredResidentsLeaveNothing() throws Exception {
        new Canary(ROOM).sing(200);
    }
}
