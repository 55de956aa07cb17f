package se.digipunkt.server.places.hours;

/// Calendar years, every `step`-th from the first.
///
/// @param to the last, or [#FOR_EVER]
record Years(int from, int to, int step) {

    static final int FOR_EVER = Integer.MAX_VALUE;

    boolean contain(int year) {
        return year >= from && year <= to && (year - from) % step == 0;
    }

    String text() {
        if (to == FOR_EVER) {
            return from + "+";
        }
        return from == to ? "" + from : from + "-" + to + (step == 1 ? "" : "/" + step);
    }
}
