package se.digipunkt.kiosk.desk;

import se.digipunkt.desk.Refusal;
import se.digipunkt.protocol.Coded;

/// Why the kiosk does not do what it was asked. What each means to the reader stands in
/// `messages/problem.*.properties`, under its code.
enum Problem implements Coded {
    DESK_LOCKED("desk-locked", 401),
    WRONG_PIN("wrong-pin", 403),
    PIN_PAUSED("too-many-requests", 429),

    /// The errand list has no such errand, or the tap is none.
    NO_TAP("not-understood", 422),
    NOT_REFERRED("not-referred", 422),
    NOT_ONE("not-one", 422),
    NO_CLOCK("no-clock", 409),
    CLOSED_ALREADY("closed-already", 409),
    SENT_BEFORE("sent-before", 409),
    NO_RECORD("not-found", 404),
    TOO_LATE("too-late", 409),
    NO_SPACE("no-space", 507),

    NO_PAGE("not-found", 404),
    OTHER_NAME("misdirected", 421),
    CROSS_SITE("forbidden", 403),
    MALFORMED("validation", 400),
    NO_SUCH_METHOD("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    TOO_LARGE("payload-too-large", 413),
    MEDIA_TYPE("unsupported-media-type", 415),
    OUTAGE("outage", 500);

    private final String slug;
    private final int status;

    Problem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case NOT_UNDERSTOOD -> NO_TAP;
            case NOT_REFERRED -> NOT_REFERRED;
            case NOT_ONE -> NOT_ONE;
            case NO_CLOCK -> NO_CLOCK;
            case CLOSED_ALREADY -> CLOSED_ALREADY;
            case SENT_BEFORE -> SENT_BEFORE;
            case NOT_FOUND -> NO_RECORD;
            case TOO_LATE -> TOO_LATE;
            case NO_SPACE -> NO_SPACE;
        };
    }

    /// The end of the problem's `type`.
    String slug() {
        return slug;
    }

    /// HTTP status.
    int status() {
        return status;
    }

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
