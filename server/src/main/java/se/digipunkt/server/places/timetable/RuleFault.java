package se.digipunkt.server.places.timetable;

/// A recurrence rule that cannot be read, or says what no bus does.
public final class RuleFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String detail;

    RuleFault(String code, String detail) {
        super(code + " " + detail);
        this.code = code;
        this.detail = detail;
    }

    /// Message code: `rule-malformed`, `rule-unsupported` or `rule-never`.
    public String code() {
        return code;
    }

    /// The part of the rule that is refused, or an example.
    public String detail() {
        return detail;
    }
}
