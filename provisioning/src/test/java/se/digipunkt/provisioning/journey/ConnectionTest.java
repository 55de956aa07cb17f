package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.kiosk.evidence.LinkProbe.Outcome;
import se.digipunkt.kiosk.evidence.LinkProbe.Patience;
import se.digipunkt.kiosk.sync.HttpLinkProbe;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/// What a kiosk measures its connection by, against the real server.
class ConnectionTest {

    private static final Patience PATIENT = new Patience(Duration.ofSeconds(20), () -> true);

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    @Test
    void theServerAnswersWhatAKioskMeasuresBy() {
        Office office = Office.furnished(PROGRAMS.server(Database.SQLITE).start());
        String token =
                RawKiosk.enrolment(office.server().asNobody(), office.enrolmentCode())
                        .ok()
                        .json()
                        .path("token")
                        .asText();
        HttpLinkProbe kiosk = probe(office, token);

        assertThat(kiosk.roundTrip(PATIENT)).isInstanceOf(Outcome.Took.class);
        assertThat(((Outcome.Took) kiosk.down(524_288, PATIENT)).bytes()).isEqualTo(524_288);
        assertThat(((Outcome.Took) kiosk.up(114_688, PATIENT)).bytes()).isEqualTo(114_688);
        assertThat(probe(office, "somebody-else").roundTrip(PATIENT))
                .isEqualTo(new Outcome.Refused("status 401"));
    }

    private static HttpLinkProbe probe(Office office, String token) {
        return new HttpLinkProbe(
                office.server().address(),
                () -> Optional.of(token),
                new Random(1),
                System::nanoTime);
    }
}
