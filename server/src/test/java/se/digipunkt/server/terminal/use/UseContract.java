package se.digipunkt.server.terminal.use;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.FeedbackAnswer;
import se.digipunkt.protocol.EntryBody.SessionEnd;
import se.digipunkt.protocol.EntryBody.SessionLength;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.terminal.Terminal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// Sessions and answers as daily counts, on both databases. Each test has a month of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UseContract {

    private static final String JOKKMOKK = "ddc-2510-1";
    private static final String LULEA = "lib-2580-1";

    private final TestDatabase database;
    private RunningServer server;
    private Terminal terminal;
    private UseReading reading;

    UseContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        terminal = server.bean(Terminal.class);
        reading = server.bean(UseReading.class);
        String admin = server.admin();
        Map.of(JOKKMOKK, "2510", LULEA, "2580")
                .forEach(
                        (id, municipality) ->
                                server.post(
                                        "/api/v1/points",
                                        "{\"id\":\"%s\",\"name\":\"%s\",\"kinds\":[\"library\"],\"municipality\":\"%s\"}"
                                                .formatted(id, id, municipality),
                                        admin));
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    @Test
    final void sessionsAreCountedByOneCharacteristicAtATime() {
        for (int i = 0; i < 5; i++) {
            count(
                    JOKKMOKK,
                    "2026-01-31",
                    session("sv", List.of("contrast"), List.of("bank", "tax")));
            count(JOKKMOKK, "2026-01-01", session("fi", List.of("contrast"), List.of("bank")));
        }
        count(JOKKMOKK, "2026-02-01", session("ti", List.of(), List.of()));

        MonthOfUse january = of(JOKKMOKK, "2026-01");
        assertThat(january.sessions()).isEqualTo(new Shown("", 10, false));
        assertThat(january.languages())
                .containsExactly(new Shown("fi", 5, false), new Shown("sv", 5, false));
        assertThat(january.aids()).containsExactly(new Shown("contrast", 10, false));
        assertThat(january.themes())
                .containsExactly(new Shown("bank", 10, false), new Shown("tax", 5, false));
        assertThat(january.lengths()).containsExactly(new Shown("under-2", 10, false));
        assertThat(january.ends()).containsExactly(new Shown("resident", 10, false));
    }

    @Test
    final void theMunicipalityAndTheRegionAddUpTheirPoints() {
        for (int i = 0; i < 6; i++) {
            count(JOKKMOKK, "2026-03-10", session("sv", List.of(), List.of()));
            count(LULEA, "2026-03-10", session("sv", List.of(), List.of()));
        }

        assertThat(of("2510", "2026-03").sessions().times()).isEqualTo(6);
        assertThat(of("2580", "2026-03").sessions().times()).isEqualTo(6);
        assertThat(of("region", "2026-03").sessions().times()).isEqualTo(12);
    }

    @Test
    final void aSmallCountIsHiddenAndCannotBeReckonedFromTheRest() {
        for (int i = 0; i < 20; i++) {
            count(JOKKMOKK, "2026-04-10", session("sv", List.of(), List.of()));
        }
        for (int i = 0; i < 7; i++) {
            count(JOKKMOKK, "2026-04-10", session("en", List.of(), List.of()));
        }
        count(JOKKMOKK, "2026-04-10", session("ti", List.of("read-aloud"), List.of("migration")));

        MonthOfUse april = of(JOKKMOKK, "2026-04");
        assertThat(april.sessions().hidden()).isFalse();
        assertThat(april.languages()).filteredOn(Shown::hidden).hasSizeGreaterThan(1);
        assertThat(april.languages())
                .filteredOn(one -> one.value().equals("ti"))
                .allMatch(Shown::hidden);
        assertThat(april.aids()).as("the others had none").allMatch(Shown::hidden);
        assertThat(april.themes()).containsExactly(new Shown("migration", 1, true));
    }

    @Test
    final void whatIsNoCodeOfOursIsCountedAsOther() {
        for (int i = 0; i < 5; i++) {
            count(
                    JOKKMOKK,
                    "2026-05-10",
                    session("de", List.of("anna", "svensson"), List.of("anna")));
            count(JOKKMOKK, "2026-05-10", session(null, List.of(), List.of("anna", "erik")));
        }

        MonthOfUse may = of(JOKKMOKK, "2026-05");
        assertThat(may.languages())
                .containsExactly(new Shown("other", 5, false), new Shown("unknown", 5, false));
        assertThat(may.aids())
                .containsExactly(new Shown("none", 5, false), new Shown("other", 5, false));
        assertThat(may.themes()).containsExactly(new Shown("other", 10, false));
    }

    @Test
    final void answersStandByTheirTheme() {
        for (int i = 0; i < 5; i++) {
            answer("2026-06-10", "bank", FeedbackAnswer.DONE);
            answer("2026-06-10", "tax", FeedbackAnswer.DONE);
            answer("2026-06-10", "bank", FeedbackAnswer.NOT);
        }

        MonthOfUse june = of(JOKKMOKK, "2026-06");
        assertThat(june.answers())
                .containsExactly(
                        new Shown("done", 10, false),
                        new Shown("partly", 0, false),
                        new Shown("not", 5, false));
        assertThat(june.byTheme())
                .extracting(MonthOfUse.Answers::theme)
                .containsExactly("bank", "tax");
        assertThat(june.byTheme().getFirst().not()).isEqualTo(new Shown("not", 5, false));
        assertThat(june.isTold()).isTrue();
    }

    @Test
    final void whereNothingWasToldNothingIsClaimed() {
        assertThat(of(JOKKMOKK, "2025-01").isTold()).isFalse();
    }

    @Test
    final void whatHasNoDayIsInNoMonth() {
        for (int i = 0; i < 5; i++) {
            count(LULEA, null, session("sv", List.of(), List.of()));
        }

        assertThat(of(LULEA, "2025-02").isTold()).isFalse();
    }

    @Test
    final void aMonthThatRunsIsNotToldYet() {
        String today =
                LocalDate.ofInstant(server.bean(Clock.class).instant(), KnownTime.ZONE).toString();
        for (int i = 0; i < 9; i++) {
            count(LULEA, today, session("sv", List.of(), List.of("bank")));
        }

        assertThat(of(LULEA, today.substring(0, 7)))
                .returns(false, MonthOfUse::isTold)
                .returns(List.of(), MonthOfUse::languages);
    }

    @Test
    final void whatIsHiddenAtAPointIsNotFoundInASum() {
        for (int i = 0; i < 12; i++) {
            count(JOKKMOKK, "2025-07-10", session("sv", List.of(), List.of("bank")));
        }
        for (int i = 0; i < 3; i++) {
            count(LULEA, "2025-07-10", session("sv", List.of(), List.of("tax")));
        }

        assertThat(of(JOKKMOKK, "2025-07").sessions()).isEqualTo(new Shown("", 12, false));
        assertThat(of("2510", "2025-07").sessions().hidden()).isFalse();
        assertThat(of("2580", "2025-07").sessions().hidden()).isTrue();
        MonthOfUse region = of("region", "2025-07");
        assertThat(region.sessions().hidden()).as("15 - 12 is 3").isTrue();
        assertThat(region.languages()).allMatch(Shown::hidden);
        assertThat(region.themes())
                .contains(new Shown("bank", 12, false), new Shown("tax", 3, true));
    }

    @Test
    final void anAnswerIsNotFoundFromSessionsAndThemes() {
        for (int i = 0; i < 21; i++) {
            count(JOKKMOKK, "2025-08-10", session("sv", List.of(), List.of("bank")));
        }
        for (int i = 0; i < 20; i++) {
            answer("2025-08-10", "bank", FeedbackAnswer.DONE);
        }
        assertThat(of(JOKKMOKK, "2025-08").answers()).as("one gave none").allMatch(Shown::hidden);

        answer("2025-08-10", "bank", FeedbackAnswer.NOT);

        MonthOfUse august = of(JOKKMOKK, "2025-08");
        assertThat(august.sessions()).isEqualTo(new Shown("", 21, false));
        assertThat(august.answers()).allMatch(Shown::hidden);
        assertThat(august.byTheme().getFirst().done().hidden()).isTrue();
    }

    private MonthOfUse of(String scope, String month) {
        return reading.of(server.bean(Places.class).scope(scope), YearMonth.parse(month));
    }

    private void count(String place, @Nullable String day, EntryBody.TerminalSession session) {
        write(() -> terminal.count(place, day == null ? null : LocalDate.parse(day), session));
    }

    private void answer(String day, String theme, FeedbackAnswer answer) {
        write(
                () ->
                        terminal.count(
                                JOKKMOKK,
                                LocalDate.parse(day),
                                new EntryBody.Feedback(theme, answer)));
    }

    private void write(Runnable change) {
        server.bean(WriteGate.class).write(change);
    }

    private static EntryBody.TerminalSession session(
            @Nullable String language, List<String> aids, List<String> themes) {
        return new EntryBody.TerminalSession(
                language, SessionLength.UNDER_2, SessionEnd.RESIDENT, aids, themes);
    }
}
