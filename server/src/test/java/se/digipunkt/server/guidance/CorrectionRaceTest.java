package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.TwoTransactions;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.storage.WriteGate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/// Writers that meet at one record or one total, on PostgreSQL, where several may write.
final class CorrectionRaceTest {

    private static final String BANK = "{\"errands\":[\"bank\"]}";
    private static final String TAX = "{\"errands\":[\"tax\"]}";

    private RunningServer server;
    private TwoTransactions two;
    private Guidance guidance;

    @BeforeEach
    void start() {
        server = RunningServer.on(TestDatabase.POSTGRES, Map.of("test.clock", "true"));
        two = new TwoTransactions(server.bean(ApplicationContext.class));
        guidance = server.bean(Guidance.class);
        server.post(
                "/api/v1/points",
                "{\"id\":\"porjus\",\"name\":\"Porjus\",\"kinds\":[\"village-point\"],\"municipality\":\"2510\"}",
                server.admin());
    }

    @AfterEach
    void stop() {
        two.close();
        server.close();
    }

    private Logged logged() {
        Instant now = server.bean(TestClock.class).instant();
        KnownTime time = new KnownTime(now, KnownTime.Basis.ANCHORED);
        return new Logged(UUID.randomUUID().toString(), 1, "porjus", time, now);
    }

    private Logged take() {
        Logged logged = logged();
        assertThat(guidance.take(logged, GivenHelp.record("{\"errands\":[\"e-id\"]}")))
                .isEqualTo(new Taking.Taken());
        return logged;
    }

    private Taking correct(Logged target, @Nullable String json) {
        return guidance.correct(
                logged(),
                new EntryBody.Corrected(
                        new Reference(target.journal(), 1),
                        null,
                        json == null ? null : GivenHelp.record(json)));
    }

    private List<Figures.Row> counted() {
        return guidance.figures(
                        server.bean(Places.class).scope("porjus"),
                        LocalDate.parse("2026-11-01"),
                        LocalDate.parse("2026-11-30"),
                        Set.of(By.ERRAND))
                .rows();
    }

    @Test
    void aRemovalThatMeetsAnOpenReplacementRemovesWhatStands() throws ExecutionException {
        Logged logged = take();

        Taking removal = two.<Taking>meet(() -> correct(logged, BANK), () -> correct(logged, null));

        assertThat(removal).isEqualTo(new Taking.Taken());
        assertThat(guidance.latest("porjus", LocalDate.parse("2026-11-20"), 9)).isEmpty();
        assertThat(counted()).isEmpty();
        assertThat(server.bean(Recount.class).wrong()).isZero();
    }

    @Test
    void ofTwoReplacementsThatMeetTheLastCommittedCounts() throws ExecutionException {
        Logged logged = take();

        Taking second = two.<Taking>meet(() -> correct(logged, BANK), () -> correct(logged, TAX));

        assertThat(second).isEqualTo(new Taking.Taken());
        assertThat(counted())
                .extracting(Figures.Row::errand, Figures.Row::questions)
                .containsExactly(tuple("tax", 1L));
        assertThat(server.bean(Recount.class).wrong()).isZero();
    }

    @Test
    void aRecountThatMeetsAnotherWriterOfTheSameTotalsCountsAnew() throws ExecutionException {
        take();
        server.bean(WriteGate.class)
                .write(() -> run("UPDATE guidance_daily SET questions = questions + 3"));

        two.<Integer>meet(
                () -> run("UPDATE guidance_daily SET questions = questions - 3"),
                () -> server.bean(Recount.class).all());

        assertThat(server.bean(Recount.class).wrong()).isZero();
    }

    /// In the running transaction.
    private void run(String sql) {
        @SuppressWarnings("unchecked")
        TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
        try (PreparedStatement statement = transactions.getConnection().prepareStatement(sql)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
