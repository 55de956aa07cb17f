package se.digipunkt.kiosk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.kiosk.device.Medium;
import se.digipunkt.kiosk.evidence.LinkMeasurement.Result;
import se.digipunkt.kiosk.evidence.LinkProbe.Outcome;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.function.BooleanSupplier;

class LinkMeasurementTest {

    private static final LinkTerms USUAL = LinkTerms.of(Optional.empty());
    private static final Outcome LOST = new Outcome.NoAnswer();

    private final ScriptedProbe probe = new ScriptedProbe();

    private Result taken(LinkTerms terms) {
        return taken(terms, () -> true);
    }

    private Result taken(LinkTerms terms, BooleanSupplier undisturbed) {
        return new LinkMeasurement(probe, terms, undisturbed).take();
    }

    private LinkFigures figures() {
        return ((Result.Measured) taken(USUAL)).figures();
    }

    private static Outcome answered(int millis) {
        return new Outcome.Took(0, Duration.ofMillis(millis));
    }

    @Test
    void measuresRoundTripLossAndBothWays() {
        assertThat(figures().rttMillis()).isEqualTo(40);
        assertThat(figures().lossPercent()).isZero();
        assertThat(figures().downKbps()).isBetween(7990, 8010);
        assertThat(figures().upKbps()).isBetween(1990, 2010);
    }

    @Test
    void transfersNoMoreThanItIsTold() {
        taken(USUAL);

        assertThat(probe.asked)
                .filteredOn(asked -> !asked.equals("round trip"))
                .containsExactly("down 524288", "up 16384", "up 114688");
    }

    @Test
    void transfersNothingOnAMeteredConnection() {
        Result measured = taken(USUAL.on(Medium.CELLULAR));

        assertThat(probe.asked).hasSize(1 + LinkMeasurement.ROUND_TRIPS).containsOnly("round trip");
        assertThat(measured).isEqualTo(new Result.Measured(new LinkFigures(40, null, null, 0.0)));
    }

    @Test
    void theFirstRequestMakesTheConnectionAndDoesNotCount() {
        probe.roundTrips.add(answered(5000));

        assertThat(figures().rttMillis()).isEqualTo(40);
    }

    @Test
    void lossIsTheShareThatWasNotAnsweredInTime() {
        probe.roundTrips.add(answered(40));
        probe.roundTrips.addAll(Collections.nCopies(3, LOST));
        probe.roundTrips.addAll(Collections.nCopies(3, answered(900)));

        assertThat(figures().lossPercent()).isEqualTo(30.0);
    }

    @Test
    void aConnectionThatAnswersNothingHasLostAllAndTransfersNothing() {
        probe.roundTrips.addAll(Collections.nCopies(11, LOST));

        assertThat(taken(USUAL))
                .isEqualTo(new Result.Measured(new LinkFigures(null, null, null, 100.0)));
        assertThat(probe.asked).containsOnly("round trip");
    }

    @Test
    void whatCameInTimeTellsHowSlowASlowConnectionIs() {
        probe.downs.add(new Outcome.Took(40_000, Duration.ofSeconds(20)));

        assertThat(figures().downKbps()).isEqualTo(16);
    }

    @Test
    void aFirstPartTellsHowSlowlyTheRestWouldGo() {
        probe.ups.add(ScriptedProbe.took(16_384, 32));
        probe.ups.add(LOST);

        assertThat(figures().upKbps()).isEqualTo(32);
    }

    @Test
    void aTransferWithoutAnAnswerHasNoFigure() {
        probe.downs.add(LOST);
        probe.ups.add(LOST);

        assertThat(figures()).isEqualTo(new LinkFigures(40, null, null, 0.0));
        assertThat(probe.asked).doesNotContain("up 114688");
    }

    @Test
    void anAnswerThatIsFasterThanItsOwnRoundTripIsNoDivisionByZero() {
        probe.downs.add(new Outcome.Took(524_288, Duration.ofMillis(1)));

        assertThat(figures().downKbps()).isEqualTo(4_194_304);
    }

    @Test
    void endsAtOnceWhenItIsRefused() {
        probe.roundTrips.add(new Outcome.Refused("status 404"));

        assertThat(taken(USUAL)).isEqualTo(new Result.Refused("status 404"));
        assertThat(probe.asked).hasSize(1);
    }

    @Test
    void endsAtOnceWhenItDisturbs() {
        int[] looks = {0};

        assertThat(taken(USUAL, () -> looks[0]++ < 12)).isEqualTo(new Result.Disturbed());
        assertThat(probe.asked).last().asString().startsWith("up 16384");
    }
}
