package se.digipunkt.server.places.rounds;

import se.digipunkt.server.places.timetable.Often;
import se.digipunkt.server.places.timetable.Round;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A round as someone wrote it, in a form, in JSON or as rows of a file: trimmed text, empty when
/// it was left out. It recurs by `weekday` and `often`, or else by `rule`.
///
/// @param often a code of [Often], or empty
/// @param firstDate the day that the rule counts from; made of the first day when it is empty
record RoundForm(
        String id,
        String bus,
        String name,
        String firstDay,
        String lastDay,
        String weekday,
        String often,
        String rule,
        String firstDate,
        List<String> exceptDates,
        String holidays,
        String school,
        List<Stop> stops) {

    RoundForm {
        exceptDates = List.copyOf(exceptDates);
        stops = List.copyOf(stops);
    }

    /// @param row where it stood: index in JSON and on the page, line in a file
    record Stop(int row, String point, String from, String to, String note) {

        static Stop blank(int row) {
            return new Stop(row, "", "", "", "");
        }

        boolean isBlank() {
            return point.isEmpty() && from.isEmpty() && to.isEmpty();
        }
    }

    static RoundForm of(Function<String, String> read, List<String> exceptDates, List<Stop> stops) {
        Function<String, String> field = read.andThen(String::strip);
        return new RoundForm(
                field.apply("id"),
                field.apply("bus"),
                field.apply("name"),
                field.apply("firstDay"),
                field.apply("lastDay"),
                field.apply("weekday"),
                field.apply("often"),
                field.apply("rule"),
                field.apply("firstDate"),
                exceptDates,
                field.apply("holidays"),
                field.apply("school"),
                stops);
    }

    /// Dates as people list them: separated by spaces, commas, semicolons or lines.
    static List<String> dates(String text) {
        return Arrays.stream(text.split("[\\s,;]+")).filter(date -> !date.isEmpty()).toList();
    }

    /// The round as it is, to be changed in a form. The day that it counts from is shown only where
    /// it says more than the first day does.
    static RoundForm of(Round round) {
        Optional<Often> often = Often.of(round.rule());
        boolean told =
                often.filter(
                                words ->
                                        RuleReader.countedFrom(words, round.firstDay())
                                                .equals(round.firstDate()))
                        .isPresent();
        return new RoundForm(
                round.id(),
                round.bus(),
                round.name(),
                round.firstDay().toString(),
                round.lastDay() == null ? "" : round.lastDay().toString(),
                often.map(Often::day).orElse(""),
                often.map(Often::code).orElse(""),
                often.isPresent() ? "" : round.rule(),
                told ? "" : round.firstDate().toString(),
                round.exceptDates().stream().map(LocalDate::toString).toList(),
                Boolean.toString(round.holidays()),
                Boolean.toString(round.school()),
                stops(round));
    }

    private static List<Stop> stops(Round round) {
        return IntStream.range(0, round.stops().size())
                .mapToObj(
                        row -> {
                            var stop = round.stops().get(row);
                            var note = stop.note();
                            return new Stop(
                                    row,
                                    stop.point(),
                                    stop.from().toString(),
                                    stop.to().toString(),
                                    note == null ? "" : note.code());
                        })
                .toList();
    }

    /// Ids of the bus and the stops, as they were written.
    List<String> places() {
        return Stream.concat(Stream.of(bus), stops.stream().map(Stop::point)).toList();
    }

    /// Differs when anything of the round does; the same in every process.
    String version() {
        return Integer.toHexString(hashCode());
    }

    RoundForm withId(String other) {
        return new RoundForm(
                other,
                bus,
                name,
                firstDay,
                lastDay,
                weekday,
                often,
                rule,
                firstDate,
                exceptDates,
                holidays,
                school,
                stops);
    }
}
