package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Fault;

import java.util.List;
import java.util.stream.IntStream;

final class SentFileTest {

    private static SentFile<String> refused(List<Fault> faults) {
        return SentFile.read(
                null,
                _ -> {
                    FileProblem.refuse(List.of(), faults);
                    return "taken in";
                });
    }

    @Test
    void faultsAreToldByTheOrderOfLinesAndNotOfTheirText() {
        SentFile<String> file =
                refused(
                        List.of(
                                new Fault("/line/10/name", "required", ""),
                                new Fault("/line/9", "wrong-columns", "2, 3"),
                                new Fault("/feature/2/geometry/0", "required", "")));

        assertThat(file.status().getCode()).isEqualTo(422);
        assertThat(file.refused().rows())
                .extracting(
                        RefusedFile.Row::feature, RefusedFile.Row::number, RefusedFile.Row::column)
                .containsExactly(
                        tuple(true, 2, "geometry/0"),
                        tuple(false, 9, ""),
                        tuple(false, 10, "name"));
    }

    @Test
    void whatAPageHasNoRoomForIsCounted() {
        List<Fault> faults =
                IntStream.rangeClosed(1, 503)
                        .mapToObj(line -> new Fault("/line/" + line, "required", ""))
                        .toList();

        RefusedFile told = refused(faults).refused();

        assertThat(told.rows()).hasSize(500);
        assertThat(told.rest()).isEqualTo(3);
    }

    @Test
    void aFileThatIsTakenInRefusesNothing() {
        SentFile<String> file = refused(List.of());

        assertThat(file.outcome()).isEqualTo("taken in");
        assertThat(file.status().getCode()).isEqualTo(200);
    }
}
