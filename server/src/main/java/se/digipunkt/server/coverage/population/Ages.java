package se.digipunkt.server.coverage.population;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ages as tables write them: `0-15`, `16–24 år`, `65+`, `100+ år`, `7`, `totalt`.
///
/// @param to included; [GroupRow#OPEN] without an upper end
record Ages(int from, int to) {

    static final Ages EVERYBODY = new Ages(0, GroupRow.OPEN);

    private static final int OLDEST = 130;

    private static final Pattern AGE =
            Pattern.compile(
                    "(\\d{1,3}) *(?:([-–]) *(\\d{1,3})|(\\+|-w|w))? *(?:år|years)?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ALL =
            Pattern.compile(
                    "|all|alla|tot|total|totalt|totalt ålder|samtliga|samtliga åldrar",
                    Pattern.CASE_INSENSITIVE);

    static Optional<Ages> find(String text) {
        if (ALL.matcher(text).matches()) {
            return Optional.of(EVERYBODY);
        }
        Matcher matcher = AGE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = from;
        if (matcher.group(3) != null) {
            to = Integer.parseInt(matcher.group(3));
        } else if (matcher.group(4) != null) {
            to = GroupRow.OPEN;
        }
        boolean open = to == GroupRow.OPEN;
        return from > to || from > OLDEST || (!open && to > OLDEST)
                ? Optional.empty()
                : Optional.of(new Ages(from, to));
    }
}
