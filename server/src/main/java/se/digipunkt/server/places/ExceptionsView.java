package se.digipunkt.server.places;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.web.Page;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The page where a point's exceptions are announced and taken back.
///
/// @param idle why one changes nothing of the hours, as a part of a message's key, or empty
/// @param helpToo extra help has just been taken back with its doors
record ExceptionsView(
        ServicePoint point,
        List<ExceptionRow> exceptions,
        Function<ExceptionRow, String> idle,
        ExceptionForm form,
        boolean helpToo,
        Instant now) {

    ExceptionsView {
        exceptions = List.copyOf(exceptions);
    }

    TimeWords words(Page page) {
        return new TimeWords(page, now);
    }

    List<String> kinds() {
        return codes(ExceptionKind.BOTH, ExceptionKind.STAFFED, ExceptionKind.ACCESS);
    }

    List<String> effects() {
        return codes(ExceptionEffect.values());
    }

    List<String> reasons() {
        // First what claims nothing: a reason that nobody chose would be a wrong figure.
        return Stream.concat(
                        Stream.of(ExceptionReason.NOT_GIVEN),
                        Arrays.stream(ExceptionReason.values())
                                .filter(reason -> reason != ExceptionReason.NOT_GIVEN))
                .map(Coded::code)
                .toList();
    }

    private static List<String> codes(Coded... values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
