package se.digipunkt.server.guidance;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Exact figures of help given, for signed-in people with a right to the scope.
///
/// @param scope `region`, a municipality code, or the id of a point or bus
/// @param from first day, included; Europe/Stockholm
/// @param to last day, included
/// @param totals over all rows, each person once; not the sum of the rows' attendances
/// @param uncertain records of the scope whose day is not known: they are in no row
/// @param rows only rows that are not all zero
public record Figures(
        String scope, LocalDate from, LocalDate to, Row totals, long uncertain, List<Row> rows) {

    public Figures {
        rows = List.copyOf(rows);
    }

    /// @param errand absent when not asked by errand
    /// @param language BCP 47; absent when not asked by language, or when the staff did not tell
    /// @param questions errands of individual records
    /// @param attendances persons helped, not unique people
    /// @param occasions groups
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            @Nullable String errand,
            @Nullable String language,
            long questions,
            long attendances,
            long occasions) {}
}
