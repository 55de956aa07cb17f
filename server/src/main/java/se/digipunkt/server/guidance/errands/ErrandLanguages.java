package se.digipunkt.server.guidance.errands;

import java.util.List;

/// In which languages errands have names.
final class ErrandLanguages {

    /// What every errand must have: others fall back on it.
    static final String SWEDISH = "sv";

    /// BCP 47; `sv-simple` is easy Swedish.
    static final List<String> ALL = List.of(SWEDISH, "sv-simple", "en", "fi", "ar");

    private ErrandLanguages() {}
}
