package se.digipunkt.server.guidance.errands;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads what was written about an errand, and tells what is wrong where it was written.
final class ErrandReader {

    /// What fits on a tile of the desk.
    static final int LONGEST_TEXT = 60;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int YEARS_AHEAD = 2;

    private final List<Fault> faults;
    private final LocalDate today;

    ErrandReader(LocalDate today, List<Fault> faults) {
        this.today = today;
        this.faults = faults;
    }

    /// The first day of a change: tomorrow at the earliest, else a kiosk may have the list of that
    /// version without the change.
    LocalDate day(String text) {
        if (text.isEmpty()) {
            fault("/validFrom", "required", "");
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isAfter(today) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
                fault("/validFrom", "errand-day", today.plusDays(1).toString());
            }
            return day;
        } catch (DateTimeException noSuchDate) {
            fault("/validFrom", "no-such-date", today.plusDays(1).toString());
            return today;
        }
    }

    void code(String code) {
        if (code.isEmpty()) {
            fault("/code", "required", "");
        } else if (!CODE.matcher(code).matches()) {
            fault("/code", "errand-code-malformed", "");
        }
    }

    void group(String code) {
        if (code.isEmpty()) {
            fault("/digidelGroup", "required", "");
        } else if (Coded.find(DigidelGroup.class, code).isEmpty()) {
            fault("/digidelGroup", "unknown-code", String.join(", ", DigidelGroup.codes()));
        }
    }

    void competences(List<String> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            if (Coded.find(Competence.class, numbers.get(i)).isEmpty()) {
                fault("/competences/" + i, "unknown-code", String.join(", ", Competence.numbers()));
            }
        }
        if (new HashSet<>(numbers).size() < numbers.size()) {
            fault("/competences", "repeated", "");
        }
    }

    void texts(Map<String, String> texts) {
        if (!texts.containsKey(ErrandLanguages.SWEDISH)) {
            fault("/texts/" + ErrandLanguages.SWEDISH, "required", "");
        }
        texts.forEach(this::text);
    }

    private void text(String language, String text) {
        String pointer = "/texts/" + language;
        if (!ErrandLanguages.ALL.contains(language)) {
            // Not repeated in the pointer: it may be anything that somebody sent.
            fault("/texts", "unknown-code", String.join(", ", ErrandLanguages.ALL));
        } else if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            fault(pointer, "too-long", Integer.toString(LONGEST_TEXT));
        } else if (text.codePoints().anyMatch(ErrandReader::unwritable)) {
            fault(pointer, "control-characters", "");
        }
    }

    private static boolean unwritable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }
}
