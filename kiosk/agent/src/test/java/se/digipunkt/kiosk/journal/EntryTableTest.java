package se.digipunkt.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// How the entries of a journal are found, which lives for months and grows each minute.
class EntryTableTest {

    @TempDir private Path folder;

    @Test
    void theLastVisitIsFoundAmongVisitsAlone() throws IOException, SQLException {
        try (JournalFile file = JournalFile.open(folder)) {
            assertThat(plan(file, EntryTable.LAST_VISIT))
                    .singleElement()
                    .asString()
                    .contains("USING INDEX entry_visit (journal=? AND boot=?)");
        }
    }

    @Test
    void aJournalOfAnEarlierVersionGetsTheIndex() throws IOException, SQLException {
        try (JournalFile file = JournalFile.open(folder)) {
            Sql.run(file.connection(), "DROP INDEX entry_visit");
        }

        theLastVisitIsFoundAmongVisitsAlone();
    }

    private static List<String> plan(JournalFile file, String sql) throws SQLException {
        return Sql.list(
                file.connection(), row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + sql);
    }
}
