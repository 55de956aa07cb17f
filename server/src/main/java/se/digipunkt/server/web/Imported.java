package se.digipunkt.server.web;

import java.util.List;

/// What a file that was taken in has changed.
///
/// @param created of what the file is about, which may be several of its rows
/// @param ignoredColumns names in the header that nothing was read from
public record Imported(int created, int updated, int unchanged, List<String> ignoredColumns) {

    public Imported {
        ignoredColumns = List.copyOf(ignoredColumns);
    }
}
