package se.digipunkt.provisioning.fleet;

/// What makes a life hard to reconstruct.
enum Happening {
    NEVER_HEARD_BOOT,
    WRONG_WALL,
    SET_BACK,
    HOLE,
    REPLACED_CARD,
    LATE_ANCHOR,
    STAFF_ANCHOR,
    ENROLLED_ANEW,
    ASLEEP,
    TERMINAL_DOWN,
    ANSWER_LOST,
    DAYS_OFFLINE,
    CLOSED
}
