package se.digipunkt.server.guidance.exports;

/// What the National Library's yearly survey of public libraries asks that has to do with us, by
/// its own codes (libris/bibstat, folk_termer), and what we count beside it.
enum LibraryVariable {
    STAFFED_POINTS("BemanService01", "points"),
    BUSES("Bokbuss01", "buses"),
    STOPS("BokbussHP01", "stops"),
    BUS_HOURS("Folk138", "hours-a-week"),
    BUS_HOURS_EVENING("Folk141", "hours-a-week"),
    BUS_HOURS_SUNDAY("Folk144", "hours-a-week"),
    /// The survey counts activities by kind under codes that change with the year.
    OCCASIONS("digital-occasions", "occasions"),
    OCCASIONS_CHILDREN("digital-occasions-children", "occasions"),
    PARTICIPANTS("digital-participants", "persons"),
    /// The survey has no variable for help to individuals.
    QUESTIONS("digital-questions", "questions"),
    // What nothing here can tell
    INTEGRATED("Integrerad01", "points"),
    UNSTAFFED("Obeman01", "points"),
    BOOK_CARS("Bokbil01", "vehicles"),
    VISITS("Besok01", "visits");

    private final String code;
    private final String unit;

    LibraryVariable(String code, String unit) {
        this.code = code;
        this.unit = unit;
    }

    String code() {
        return code;
    }

    /// Code of the unit.
    String unit() {
        return unit;
    }
}
