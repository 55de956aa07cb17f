package se.digipunkt.server.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;

/// What a file that was taken in has changed.
///
/// @param created of what the file is about, which may be several of its rows
/// @param ignoredColumns names in the header that nothing was read from
/// @param hoursChanged ids of service points that had other hours before: a file may be older than
///   what somebody has typed since
public record Imported(
        int created,
        int updated,
        int unchanged,
        List<String> ignoredColumns,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> hoursChanged) {

    public Imported {
        ignoredColumns = List.copyOf(ignoredColumns);
        hoursChanged = List.copyOf(hoursChanged);
    }

    /// Of what has no hours.
    public Imported(int created, int updated, int unchanged, List<String> ignoredColumns) {
        this(created, updated, unchanged, ignoredColumns, List.of());
    }
}
