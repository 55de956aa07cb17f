package se.digipunkt.provisioning.benchmark;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Records of help given, written into the database of a server that does not run, as they stand
/// there when kiosks have brought them. Everything that can be told varies as it may in a year:
/// some errands are frequent and most are not, three in five say their language, few are asked for
/// their age.
final class GivenHelp {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int IN_A_WRITE = 50_000;
    private static final List<String> ERRANDS =
            List.of(
                    "e-id",
                    "health",
                    "care-visit",
                    "digital-post",
                    "tax",
                    "social-insurance",
                    "pension",
                    "employment",
                    "migration",
                    "studies",
                    "municipality",
                    "housing",
                    "bank",
                    "payments",
                    "email",
                    "passwords",
                    "phone-tablet",
                    "computer",
                    "apps",
                    "video-social",
                    "photos-files",
                    "print",
                    "job-application",
                    "travel",
                    "shopping",
                    "safety",
                    "library",
                    "ai",
                    "leisure",
                    "other");
    private static final List<String> LANGUAGES =
            List.of("sv", "sv", "sv", "sv", "fi", "ar", "en", "fit", "se", "so", "ti", "uk");
    private static final List<String> CHANNELS =
            List.of("desk", "desk", "desk", "drop-in", "booked", "phone", "course", "home");
    private static final List<String> OUTCOMES =
            List.of("done", "done", "done", "done", "done", "partly", "not", "referred");
    private static final List<String> BARRIERS =
            List.of(
                    "none",
                    "no-personal-number",
                    "no-id-document",
                    "no-e-id-bank",
                    "no-connection",
                    "no-device",
                    "language",
                    "in-person",
                    "other");
    private static final List<String> AGES =
            List.of("under-16", "16-24", "25-64", "65-79", "80-plus", "unanswered");
    private static final List<String> GENDERS = List.of("woman", "man", "other", "unanswered");

    private final List<String> places;
    private final LocalDate last;
    private final Random random = new Random(22);

    /// @param last day; they are of the year that ends with it
    GivenHelp(List<String> places, LocalDate last) {
        this.places = List.copyOf(places);
        this.last = last;
    }

    /// @param data folder of the server; it counts their totals when it starts
    void write(Path data, int records) throws SQLException {
        try (Connection connection = open(data);
                Statement statement = connection.createStatement();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO guidance_record
                                    (journal, seq, root_journal, root_seq, place, at, day,
                                    received_day, coarse, time_basis, time_precision, errands,
                                    taxonomy, form, head_count, channel, outcome, barrier, language,
                                    age_band, gender, state)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, FALSE, 'anchored', 'exact', ?, 1, ?,
                                    ?, ?, ?, ?, ?, ?, ?, 'in-force')
                                """)) {
            statement.execute("DELETE FROM guidance_job");
            statement.execute(
                    "INSERT INTO guidance_job (job, paused, records) VALUES ('coarsening', TRUE,"
                            + " 0)");
            connection.setAutoCommit(false);
            for (int i = 0; i < records; i++) {
                fill(insert, i);
                insert.addBatch();
                if (i % IN_A_WRITE == IN_A_WRITE - 1 || i == records - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /// Lets each record stand so many times, and counts it so in the totals: what the server would
    /// have counted, had it come that often.
    static void multiply(Path data, int times) throws SQLException {
        try (Connection connection = open(data);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    """
                    WITH RECURSIVE copy (number) AS
                        (SELECT 1 UNION ALL SELECT number + 1 FROM copy WHERE number < %d)
                    INSERT INTO guidance_record
                        (journal, seq, root_journal, root_seq, place, at, day, received_day, coarse,
                        time_basis, time_precision, errands, taxonomy, form, head_count, channel,
                        outcome, barrier, language, age_band, gender, state)
                    SELECT journal || '-' || number, seq, journal || '-' || number, seq, place, at,
                        day, received_day, coarse, time_basis, time_precision, errands, taxonomy,
                        form, head_count, channel, outcome, barrier, language, age_band, gender,
                        state
                    FROM copy, guidance_record
                    """
                            .formatted(times - 1));
            for (String totals : List.of("guidance_crossed", "guidance_daily")) {
                statement.execute(
                        "UPDATE %s SET questions = questions * %d, attendances = attendances * %d, occasions = occasions * %d"
                                .formatted(totals, times, times, times));
            }
            connection.commit();
        }
    }

    private static Connection open(Path data) throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + data.resolve("digipunkt.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
        }
        return connection;
    }

    private void fill(PreparedStatement insert, int number) throws SQLException {
        int place = random.nextInt(places.size());
        String journal = "00000000-0000-4000-8000-%012d".formatted(place);
        Instant at =
                last.minusDays(random.nextInt(365))
                        .atTime(8 + random.nextInt(11), random.nextInt(60))
                        .atZone(ZONE)
                        .toInstant();
        String day = LocalDate.ofInstant(at, ZONE).toString();
        boolean group = random.nextInt(40) == 0;
        List<@Nullable Object> values =
                Arrays.asList(
                        journal,
                        number + 1,
                        journal,
                        number + 1,
                        places.get(place),
                        at.toEpochMilli(),
                        day,
                        day,
                        errands(),
                        group ? "group" : "individual",
                        group ? 2 + random.nextInt(18) : 1,
                        told(70, CHANNELS),
                        told(100, OUTCOMES),
                        told(15, BARRIERS),
                        told(60, LANGUAGES),
                        told(group ? 0 : 4, AGES),
                        told(group ? 0 : 4, GENDERS));
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
    }

    /// @param percent of the records that say it
    private @Nullable String told(int percent, List<String> values) {
        return random.nextInt(100) < percent ? values.get(random.nextInt(values.size())) : null;
    }

    private String errands() {
        String one = errand();
        if (random.nextInt(5) > 0) {
            return one;
        }
        String other = errand();
        return other.equals(one) ? one : one + "," + other;
    }

    /// The first ones are asked for most.
    private String errand() {
        double share = random.nextDouble();
        return ERRANDS.get((int) (share * share * ERRANDS.size()));
    }
}
