package se.digipunkt.kiosk.sync;

import se.digipunkt.protocol.Enrolment;

import java.time.Duration;

/// What came of a try to enrol.
public sealed interface EnrolmentReply {

    record Enrolled(Enrolment.Answer answer) implements EnrolmentReply {}

    /// 403: wrong, used and expired codes look the same.
    record Refused(String slug) implements EnrolmentReply {}

    /// 429: too many wrong codes have come from this address, this kiosk's or another's.
    record TooManyTries(Duration retryAfter) implements EnrolmentReply {}

    /// 503: come again later.
    record Busy(Duration retryAfter) implements EnrolmentReply {}

    /// No answer, or none that a Digipunkt server gives. The code may have been used: the same
    /// nonce gets the same kiosk.
    record Unreached(String why) implements EnrolmentReply {}
}
