package se.digipunkt.desk;

/// Why nothing was stored, so that staff can act on it.
public enum Refusal {

    /// The errand list has no such errand, or the request is no tap at all.
    NOT_UNDERSTOOD("not-understood", 422),

    /// Nobody knows what time it is: what is closed until when cannot be told.
    NO_CLOCK("no-clock", 409),

    /// Somebody has announced already, elsewhere, that it is closed for the rest of the day.
    CLOSED_ALREADY("closed-already", 409),

    /// Where somebody was referred to is told only of somebody who was referred.
    NOT_REFERRED("not-referred", 422),

    /// The two records cannot be one person.
    NOT_ONE("not-one", 422),

    /// Another form was logged with its id: the page was gone back to and filled in anew.
    SENT_BEFORE("sent-before", 409),

    /// There is no such record to undo.
    NOT_FOUND("not-found", 404),

    /// So long ago that it is neither logged nor changed any more.
    TOO_LATE("too-late", 409),

    /// The disk is full: nothing was written.
    NO_SPACE("no-space", 507);

    private final String slug;
    private final int status;

    Refusal(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    /// Its name in `application/problem+json`, and the end of its message key.
    public String slug() {
        return slug;
    }

    /// The HTTP status that tells it.
    public int status() {
        return status;
    }
}
