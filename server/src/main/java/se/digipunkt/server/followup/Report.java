package se.digipunkt.server.followup;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.Period;

import java.time.Instant;
import java.util.List;

/// The follow-up report in one language: the one model that every form is made of.
///
/// @param scope as in addresses
/// @param edition number of the published state, or null for a draft
/// @param ongoing true when the period is not over, so that figures will grow
/// @param read when the figures were read
/// @param notKnown one sentence on what the report cannot tell
/// @param method how figures were counted, one sentence each
public record Report(
        String scope,
        String scopeName,
        Period period,
        String periodName,
        @Nullable Integer edition,
        boolean ongoing,
        Instant read,
        String notKnown,
        List<Section> sections,
        Completeness completeness,
        List<String> method) {

    public Report {
        sections = List.copyOf(sections);
        method = List.copyOf(method);
    }

    /// @param need which of the board's five needs it answers, or null
    public record Section(
            @Nullable Integer need,
            String id,
            String title,
            List<Figure> figures,
            List<Tabulation> tables) {

        public Section {
            figures = List.copyOf(figures);
            tables = List.copyOf(tables);
        }
    }

    /// @param previous the same figure of the period before
    /// @param lastYear the same figure of the same period a year before
    public record Figure(
            String id, String label, String unit, Value value, Value previous, Value lastYear) {}

    /// @param note what must be known to read it, or empty
    public record Tabulation(
            String id, String title, String note, List<Column> columns, List<Row> rows) {

        public Tabulation {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public record Column(String id, String label) {}

    /// @param code of what the row is about: errand, place, municipality, or `total`
    public record Row(Level level, String code, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public enum Level {
        PLAIN,
        /// The sum of the plain rows after it.
        GROUP,
        TOTAL
    }

    public sealed interface Cell {

        /// @param link to the page about it, or null
        record Name(String text, @Nullable String link) implements Cell {}

        /// What is known about a place; absent on rows that are sums.
        record Told(Completeness.State state, String text) implements Cell {}

        record Number(Value value) implements Cell {}
    }
}
