package se.digipunkt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.storage.WriteGate;

import java.time.Instant;
import java.util.List;

/// What the tables promise on both databases.
abstract class UserContract {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final UserRow BRITTA =
            new UserRow(
                    "u1",
                    "Britta",
                    "britta",
                    "hash",
                    "coordinator staff",
                    "skaulo",
                    "2510",
                    NOON,
                    null,
                    true,
                    null);

    private final TestDatabase database;
    private ApplicationContext server;
    private UserTable users;
    private SessionTable sessions;

    UserContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = database.start();
        users = server.getBean(UserTable.class);
        sessions = server.getBean(SessionTable.class);
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    @Test
    final void oneNameIsOneUserWhateverTheCase() {
        UserRow shouting = row("u2", "BRITTA", UserRow.key("BRITTA"), "staff");

        assertThat(users.add(BRITTA)).isEqualTo(1);
        assertThat(users.add(shouting)).isZero();
        assertThat(users.findNamed("britta")).contains(BRITTA);
        assertThat(users.find("u1")).contains(BRITTA);
    }

    @Test
    final void changesAllButNameAndPassword() {
        users.add(BRITTA);

        users.change("u1", "staff", "", null, NOON);

        UserRow changed = users.find("u1").orElseThrow();
        assertThat(changed.roleSet()).containsExactly(Role.STAFF);
        assertThat(changed.placeSet()).isEmpty();
        assertThat(changed.municipality()).isNull();
        assertThat(changed.disabled()).isEqualTo(NOON);
        assertThat(changed.password()).isEqualTo("hash");
    }

    @Test
    final void fifthTryLocksForAQuarterOfAnHour() {
        users.add(BRITTA);

        for (int i = 0; i < 5; i++) {
            assertThat(tryAt(NOON.plusSeconds(i))).isEqualTo(1);
        }

        assertThat(tryAt(NOON.plusSeconds(10))).isZero();
        assertThat(tryAt(NOON.plusSeconds(900))).isZero();
        assertThat(users.find("u1").orElseThrow().lockedUntil()).isEqualTo(NOON.plusSeconds(904));
        assertThat(tryAt(NOON.plusSeconds(904))).isEqualTo(1);
        assertThat(users.find("u1").orElseThrow().lockedUntil()).isNull();
    }

    @Test
    final void triesFarApartDoNotLock() {
        users.add(BRITTA);

        for (int i = 0; i < 10; i++) {
            assertThat(tryAt(NOON.plusSeconds(901L * i))).isEqualTo(1);
        }
    }

    private int tryAt(Instant now) {
        return users.takeTry("u1", 5, now.minus(SignIns.WINDOW), now, now.plus(SignIns.WINDOW));
    }

    @Test
    final void countsTheOtherAdminsThatCanSignIn() {
        users.add(BRITTA);
        users.add(row("u2", "anders", "anders", "admin"));
        users.add(row("u3", "siv", "siv", "admin region"));
        users.change("u3", "admin", "", null, NOON);

        users.holdAdmins();

        // The first admin is made at the first start.
        assertThat(users.otherAdmins("u2")).isEqualTo(1);
        assertThat(users.otherAdmins("u1")).isEqualTo(2);
    }

    @Test
    final void aSessionIsThereUntilItEnds() {
        users.add(BRITTA);
        SessionRow row = session("t1");
        sessions.add(row);

        assertThat(sessions.find("t1", NOON)).contains(row);
        assertThat(sessions.find("t1", NOON.plusSeconds(60))).isEmpty();

        sessions.seen("t1", NOON, NOON.plusSeconds(30), NOON.plusSeconds(90));

        assertThat(sessions.find("t1", NOON.plusSeconds(60))).isPresent();
        assertThat(sessions.removeExpired(NOON.plusSeconds(90))).isEqualTo(1);
    }

    @Test
    final void endsTheOtherSessionsOrAll() {
        users.add(BRITTA);
        List.of("t1", "t2", "t3").forEach(token -> sessions.add(session(token)));

        sessions.removeOthers("u1", "t2");

        assertThat(sessions.find("t1", NOON)).isEmpty();
        assertThat(sessions.find("t2", NOON)).isPresent();

        sessions.removeAll("u1");

        assertThat(sessions.find("t2", NOON)).isEmpty();
    }

    @Test
    final void theAuditIsKeptWithWhatItTellsAbout() {
        Access access = server.getBean(Access.class);
        AuditTable audit = server.getBean(AuditTable.class);
        WriteGate gate = server.getBean(WriteGate.class);

        gate.write(() -> access.record(BRITTA.actor(), "kiosk-revoked", "k7"));

        AuditRow line = audit.latest(10).getFirst();
        assertThat(line)
                .extracting(AuditRow::actor, AuditRow::action, AuditRow::subject)
                .containsExactly("u1", "kiosk-revoked", "k7");
        assertThat(audit.removeBefore(line.at())).isZero();
        assertThat(audit.removeBefore(line.at().plusMillis(1))).isEqualTo(1);
    }

    private static SessionRow session(String token) {
        return new SessionRow(token, "u1", "page", NOON, NOON.plusSeconds(60), NOON);
    }

    private static UserRow row(String id, String name, String key, String roles) {
        return new UserRow(id, name, key, "hash", roles, "", null, NOON, null, false, null);
    }
}
