package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.time.Duration;
import java.util.Map;

class JoinsJobTest {

    @Test
    void whatCanNoLongerBeTakenApartIsForgottenThoughNobodyJoinsAnything() {
        try (RunningServer server =
                RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"))) {
            Desks desks = new Desks(server, server.admin());
            Desks.Staff staff = desks.atNewPoint("porjus");
            String first = desks.tap(staff, "e-id");
            String second = desks.tap(staff, "bank");
            desks.ask(staff, "/taps/" + second + "/same", "{\"as\":\"%s\"}".formatted(first));
            JoinsJob job = server.bean(JoinsJob.class);

            server.bean(TestClock.class).forward(Duration.ofDays(30));
            assertThat(job.run()).isZero();
            server.bean(TestClock.class).forward(Duration.ofDays(1));
            assertThat(job.run()).isOne();
        }
    }
}
