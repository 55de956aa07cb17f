package se.digipunkt.kiosk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.device.Connection;
import se.digipunkt.kiosk.device.Medium;
import se.digipunkt.kiosk.device.SetDevice;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.settings.SampleSettings;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.LinkMeasuring;
import se.digipunkt.protocol.Reading;
import se.digipunkt.protocol.Sync.OpenAlive;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class MeasuredLinksTest {

    private static final String CALL = "round-3:jarvi:2026-11-20";
    private static final String NEXT_CALL = "round-3:vuollerim:2026-11-20";
    private static final Duration QUICK = Duration.ofMillis(200);

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private final SetDevice device = new SetDevice();
    private final ScriptedProbe probe = new ScriptedProbe();
    private @Nullable String halt;
    private Journal journal;
    private Told told;
    private Evidence evidence;
    private MeasuredLinks links;

    @BeforeEach
    void open() {
        journal = Journals.open(folder, clock);
        told = new Told(folder, "0.1.0");
        told(null);
        evidence = new Evidence(journal, clock, device, folder, "0.1.0");
        evidence.begin();
        var here =
                new MeasuredLinks.Surroundings(
                        journal, told, clock, device, () -> Optional.ofNullable(halt), folder);
        links = new MeasuredLinks(evidence, here, probe, new Random(1));
        allSent();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void told(@Nullable LinkMeasuring link) {
        told.keep(SampleSettings.version("v1").withLink(link));
    }

    private void contact() {
        told.heard(clock.now().boot(), clock.now().elapsed(), Journals.SERVER_TIME);
    }

    private void allSent() {
        journal.acknowledge(
                journal.current().id(), journal.current().lastSeq(), Journals.SERVER_TIME);
    }

    /// As the sync loop does: once a minute, when all has been sent.
    private void passMinutes(long minutes) {
        for (long i = 0; i < minutes; i++) {
            clock.pass(Duration.ofMinutes(1));
            allSent();
            links.measure(() -> true);
        }
    }

    private List<JsonNode> measured() {
        return journal.read(journal.current().id(), 1, 1000).stream()
                .filter(entry -> entry.kind().equals("link"))
                .<JsonNode>map(JournalEntry::json)
                .toList();
    }

    private Optional<LinkClass> link() {
        return evidence.open().map(OpenAlive::link);
    }

    private void reachedTwice(Duration took) {
        links.reached(took);
        links.reached(took);
    }

    @Test
    void measuresAboutTwiceADayOnceTheServerHasAnswered() {
        passMinutes(60);
        assertThat(probe.asked).isEmpty();

        contact();
        passMinutes(3 * 24 * 60);
        assertThat(measured()).hasSizeBetween(5, 8);
    }

    @Test
    void tellsWhatThereIsToTellAndNothingElse() {
        device.isConnectedBy(new Connection(Medium.WIFI, null, null));
        contact();
        passMinutes(20);

        JsonNode entry = measured().getFirst();
        assertThat(entry.get("medium").asText()).isEqualTo("wifi");
        assertThat(entry.get("rttMillis").asInt()).isEqualTo(40);
        assertThat(entry.get("downKbps").asInt()).isBetween(7990, 8010);
        assertThat(entry.get("upKbps").asInt()).isBetween(1990, 2010);
        assertThat(entry.get("lossPercent").asDouble()).isZero();
        assertThat(entry.properties())
                .extracting(java.util.Map.Entry::getKey)
                .doesNotContain("operator", "signalDbm", "call");
    }

    @Test
    void aMobileNetworkIsSparedAndTellsItsOperator() {
        device.isConnectedBy(
                new Connection(Medium.CELLULAR, "Telia/SE  \"4G\" " + "x".repeat(60), -104));
        contact();
        passMinutes(20);

        assertThat(probe.asked).containsOnly("round trip");
        JsonNode entry = measured().getFirst();
        assertThat(entry.get("operator").asText()).startsWith("Telia SE").hasSizeLessThan(41);
        assertThat(entry.get("signalDbm").asInt()).isEqualTo(-104);
        assertThat(entry.has("downKbps")).isFalse();
        assertThat(EntryReader.read(entry.deepCopy())).isInstanceOf(Reading.Understood.class);
    }

    @Test
    void theServerDecidesWhatIsMeteredAndHowMuchIsMeasured() {
        told(new LinkMeasuring(24, 64, 0, false, null, null));
        device.isConnectedBy(new Connection(Medium.CELLULAR, null, null));
        contact();
        passMinutes(24 * 60);

        assertThat(measured()).hasSizeBetween(18, 34);
        assertThat(probe.asked).contains("down 65536").noneMatch(asked -> asked.startsWith("up"));
    }

    @Test
    void neverIsNever() {
        told(new LinkMeasuring(0, null, null, null, null, null));
        halt = CALL;
        contact();
        passMinutes(24 * 60);

        assertThat(probe.asked).isEmpty();
    }

    @Test
    void waitsWhileSomethingIsToBeSent() {
        contact();
        journal.log(Journals.tap("e-id"));
        for (int i = 0; i < 60; i++) {
            clock.pass(Duration.ofMinutes(1));
            links.measure(() -> true);
        }
        assertThat(probe.asked).isEmpty();

        passMinutes(20);
        assertThat(measured()).hasSize(1);
    }

    @Test
    void whatDisturbsIsTriedAgainInAWhile() {
        contact();
        while (probe.asked.isEmpty()) {
            clock.pass(Duration.ofMinutes(1));
            links.measure(() -> false);
        }
        assertThat(measured()).isEmpty();

        passMinutes(20);
        assertThat(measured()).hasSize(1);
    }

    @Test
    void aServerThatDoesNotMeasureIsAskedNoOftener() {
        for (int i = 0; i < 10; i++) {
            probe.roundTrips.add(new LinkProbe.Outcome.Refused("status 404"));
        }
        contact();
        passMinutes(24 * 60);

        assertThat(measured()).isEmpty();
        assertThat(probe.asked).hasSizeBetween(2, 4);
    }

    @Test
    void eachHaltThatStaffTellIsMeasuredOnce() {
        contact();
        passMinutes(20);
        assertThat(measured()).hasSize(1);

        halt = CALL;
        passMinutes(30);
        halt = NEXT_CALL;
        passMinutes(30);

        assertThat(measured())
                .extracting(entry -> entry.path("call").asText())
                .containsExactly("", CALL, NEXT_CALL);
        assertThat(EntryReader.read(measured().getLast().deepCopy()))
                .isInstanceOf(Reading.Understood.class);
    }

    @Test
    void aSyncThatIsAnsweredQuicklyIsGoodWhereNothingElseIsKnown() {
        reachedTwice(QUICK);
        assertThat(link()).contains(LinkClass.GOOD);

        reachedTwice(Duration.ofMillis(901));
        assertThat(link()).contains(LinkClass.WEAK);

        links.unreached();
        links.unreached();
        assertThat(link()).contains(LinkClass.NONE);
    }

    @Test
    void oneSyncAloneIsNoNews() {
        reachedTwice(QUICK);
        links.reached(Duration.ofSeconds(20));
        links.reached(QUICK);

        assertThat(link()).contains(LinkClass.GOOD);
    }

    @Test
    void aNarrowConnectionIsWeakHoweverQuickItAnswersForADay() {
        probe.downs.add(ScriptedProbe.took(524_288, 1500));
        contact();
        passMinutes(20);
        reachedTwice(QUICK);
        assertThat(link()).contains(LinkClass.WEAK);

        clock.pass(MeasuredLinks.HOLDS);
        reachedTwice(QUICK);
        assertThat(link()).contains(LinkClass.GOOD);
    }

    @Test
    void theRegionDecidesWhatIsGood() {
        told(new LinkMeasuring(null, null, null, null, 10_000, 30));
        contact();
        passMinutes(20);

        reachedTwice(Duration.ofMillis(20));
        assertThat(link()).contains(LinkClass.WEAK);
    }

    @Test
    void whatWasMeasuredAtOneHaltSaysNothingOfTheNext() {
        halt = CALL;
        probe.downs.add(ScriptedProbe.took(524_288, 100));
        contact();
        passMinutes(1);
        reachedTwice(QUICK);
        assertThat(link()).contains(LinkClass.WEAK);

        halt = NEXT_CALL;
        reachedTwice(QUICK);
        assertThat(link()).contains(LinkClass.GOOD);
    }
}
