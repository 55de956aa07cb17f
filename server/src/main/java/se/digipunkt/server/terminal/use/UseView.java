package se.digipunkt.server.terminal.use;

import se.digipunkt.server.places.choice.Choice;

import java.util.List;

/// The page of a month of the terminals of a scope.
///
/// @param running true while the month is not over
/// @param months to choose from, the newest first
record UseView(
        UseWords words,
        String scope,
        String scopeName,
        String monthName,
        boolean running,
        List<Choice.Group> scopes,
        List<Choice> months,
        MonthOfUse use) {

    UseView {
        scopes = List.copyOf(scopes);
        months = List.copyOf(months);
    }

    String json() {
        return "/api/v1/terminal/use?scope=" + scope + "&month=" + use.month();
    }

    /// The tables, each with the key of its name.
    List<Characteristic> tables() {
        return List.of(
                new Characteristic("language", use.languages()),
                new Characteristic("theme", use.themes()),
                new Characteristic("aid", use.aids()),
                new Characteristic("length", use.lengths()),
                new Characteristic("ended", use.ends()));
    }

    record Characteristic(String kind, List<Shown> rows) {}
}
