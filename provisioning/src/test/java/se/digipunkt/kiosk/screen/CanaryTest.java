package se.digipunkt.kiosk.screen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Residents one after the other, none of whom the next one finds a trace of.
class CanaryTest {

    @RegisterExtension static final Room ROOM = new Room(Idle.Patience.USUAL, false);

    @Test
    void twentyResidentsLeaveNothing() throws Exception {
        new Canary(ROOM).sing(20);
    }
}
