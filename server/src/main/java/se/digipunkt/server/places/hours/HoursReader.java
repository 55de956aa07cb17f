package se.digipunkt.server.places.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.ParseException;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.Token;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.Util;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From text to rules, by way of OpeningHoursParser.
final class HoursReader {

    /// A bound for the parser, which recurs at each error.
    static final int LONGEST = 1000;

    private static final Pattern COMMENT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern MANY_DIGITS = Pattern.compile("\\d{5,}");

    private HoursReader() {}

    static Reading read(String text) {
        // Positions are columns: a tab is one, not eight.
        String tidy = text.replaceAll("\\s", " ");
        String bare = COMMENT.matcher(tidy).replaceAll(found -> " ".repeat(found.group().length()));
        if (tidy.isBlank()) {
            return new Reading.Understood(OpeningHours.NONE);
        }
        if (tidy.length() > LONGEST) {
            return refused(new HoursFault(Refusal.TOO_LONG, "", LONGEST + 1));
        }
        Matcher digits = MANY_DIGITS.matcher(bare);
        if (digits.find()) {
            return refused(new HoursFault(Refusal.SYNTAX, digits.group(), digits.start() + 1));
        }
        try {
            return translated(parsed(tidy, true), bare);
        } catch (OpeningHoursParseException e) {
            HoursFault syntax = syntax(e, tidy);
            return refused(
                    suggested(tidy)
                            .map(better -> instead(better, syntax.position()))
                            .orElse(syntax));
        }
    }

    private static HoursFault instead(String better, int position) {
        return new HoursFault(Refusal.WRITE_INSTEAD, better, position);
    }

    /// Strict about the writing, but an end before the beginning is the next day.
    private static List<Rule> parsed(String text, boolean strict)
            throws OpeningHoursParseException {
        return new OpeningHoursParser(new StringReader(text)).rules(strict, false);
    }

    private static Reading translated(List<Rule> rules, String bare) {
        if (rules.size() > YearPlan.MOST_RULES) {
            return refused(new HoursFault(Refusal.TOO_LONG, "", 1));
        }
        List<HoursFault> faults = new ArrayList<>();
        Translation translation = new Translation(refusal -> faults.add(refusal.in(bare)));
        List<HoursRule> own = rules.stream().map(translation::rule).toList();
        return faults.isEmpty()
                ? understood(own)
                : new Reading.Refused(
                        faults.stream()
                                .distinct()
                                .sorted(Comparator.comparingInt(HoursFault::position))
                                .toList());
    }

    /// A rule that says nothing, as an empty remark alone, is none.
    private static Reading understood(List<HoursRule> rules) {
        return rules.stream().anyMatch(rule -> rule.text(false).isBlank())
                ? refused(new HoursFault(Refusal.EMPTY_RULE, "", 1))
                : new Reading.Understood(new OpeningHours(rules));
    }

    /// The same in the specification's writing, when the parser's lenient mode understands it.
    private static Optional<String> suggested(String text) {
        try {
            String better = Util.rulesToOpeningHoursString(parsed(text, false));
            return translated(parsed(better, true), better) instanceof Reading.Understood known
                    ? Optional.of(known.hours().text())
                    : Optional.empty();
        } catch (OpeningHoursParseException | TokenMgrError notEvenThen) {
            return Optional.empty();
        }
    }

    private static HoursFault syntax(OpeningHoursParseException error, String text) {
        int column = Math.clamp(column(error.getExceptions().getFirst()), 1, text.length());
        String rest = text.substring(column - 1).strip();
        return new HoursFault(Refusal.SYNTAX, rest.split("[\\s;,]", 2)[0], column);
    }

    private static int column(OpeningHoursParseException error) {
        Token last = ((ParseException) error).currentToken;
        if (last == null) {
            return error.getColumn();
        }
        return last.next == null ? last.beginColumn : last.next.beginColumn;
    }

    private static Reading refused(HoursFault fault) {
        return new Reading.Refused(List.of(fault));
    }
}
