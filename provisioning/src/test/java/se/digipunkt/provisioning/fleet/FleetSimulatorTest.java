package se.digipunkt.provisioning.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.provisioning.journey.Await;
import se.digipunkt.provisioning.journey.Database;
import se.digipunkt.provisioning.journey.Programs;
import se.digipunkt.provisioning.journey.ServerProgram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What the simulator does at a server whose clock goes as clocks go.
final class FleetSimulatorTest {

    private static final int DAYS = 20;

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    @TempDir private Path folder;

    @Test
    void theSameSeedGivesTheSameLives() {
        LocalDate first = LocalDate.parse("2026-10-20");
        List<String> once = truths(new SimulatedRegion(6, 2, first, DAYS, 4));

        assertThat(truths(new SimulatedRegion(6, 2, first, DAYS, 4))).isEqualTo(once);
        assertThat(truths(new SimulatedRegion(6, 2, first, DAYS, 5))).isNotEqualTo(once);
        assertThat(once).doesNotHaveDuplicates().hasSize(9);
    }

    private static List<String> truths(SimulatedRegion region) {
        return region.sites(Habits.told()).stream().map(site -> Truth.of(site).toString()).toList();
    }

    @Test
    void aServerIsToldThePastAndNothingThatWasNotSo() {
        ServerProgram server = PROGRAMS.server(Database.SQLITE).start();
        ServerApi office = new ServerApi(server.address().toString());
        office.signIn(ServerProgram.ADMIN, ServerProgram.ADMIN_PASSWORD);
        LocalDate first = LocalDate.now(SimulatedRegion.SWEDEN).minusDays(DAYS);
        // the first point promises every minute
        SimulatedRegion region = new SimulatedRegion(1, 1, first, DAYS, 4);

        FleetSimulator.Told told = FleetSimulator.tell(region, office, folder);

        assertThat(told.kiosks()).isEqualTo(2);
        long up = truth(SimulatedRegion.point(0)).mapToLong(FleetSimulatorTest::upMinutes).sum();
        JsonNode counted =
                Await.value(
                        "days are counted",
                        Duration.ofSeconds(30),
                        () ->
                                Stream.of(availability(office, first))
                                        .filter(
                                                item ->
                                                        item.path("workingMinutes").asLong()
                                                                > up / 4)
                                        .findFirst());
        long promised = counted.path("promisedMinutes").asLong();
        assertThat(counted.path("workingMinutes").asLong()).isLessThanOrEqualTo(up);
        long closed = truth(SimulatedRegion.point(0)).mapToLong(FleetSimulatorTest::closed).sum();
        assertThat(counted.path("downMinutes").asLong()).isBetween(1L, promised - up + closed);
        assertThat(counted.path("unknownMinutes").asLong()).isPositive();
        JsonNode calls = truth(SimulatedRegion.bus(0)).findFirst().orElseThrow().path("calls");
        assertThat(calls).hasSize(DAYS * BusLife.HALTS.size());
        long visited =
                StreamSupport.stream(calls.spliterator(), false)
                        .filter(call -> call.path("told").asBoolean())
                        .count();
        Await.until(
                "each visit that was told of is known",
                Duration.ofSeconds(30),
                () -> visits(office, first) == visited);
    }

    private Stream<JsonNode> truth(String place) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith(place + "-"))
                    .map(FleetSimulatorTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return ProtocolJson.mapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long upMinutes(JsonNode truth) {
        return minutes(truth.path("up"));
    }

    private static long closed(JsonNode truth) {
        return minutes(truth.path("closed"));
    }

    private static long minutes(JsonNode spans) {
        long minutes = 0;
        for (JsonNode up : spans) {
            Instant from = Instant.parse(up.path("from").asText());
            minutes += Duration.between(from, Instant.parse(up.path("to").asText())).toMinutes();
        }
        return minutes;
    }

    private static JsonNode availability(ServerApi office, LocalDate first) {
        return office.get(
                        "/api/v1/availability?scope=%s&from=%s&to=%s"
                                .formatted(
                                        SimulatedRegion.point(0), first, first.plusDays(DAYS - 1L)))
                .path("items")
                .path(0);
    }

    /// Calls of which it is known what became of them.
    private static long visits(ServerApi office, LocalDate first) {
        JsonNode calls =
                office.get(
                                "/api/v1/visits?scope=%s&from=%s&to=%s"
                                        .formatted(
                                                SimulatedRegion.bus(0),
                                                first,
                                                first.plusDays(DAYS - 1L)))
                        .path("calls");
        return StreamSupport.stream(calls.spliterator(), false)
                .filter(call -> !call.path("outcome").asText().equals("unknown"))
                .count();
    }
}
