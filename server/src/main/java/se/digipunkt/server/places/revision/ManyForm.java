package se.digipunkt.server.places.revision;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.GivenHours;
import se.digipunkt.server.places.revision.HoursSheet.Part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A change of many points' hours as someone typed it.
///
/// @param municipality code of those that are listed, or empty for all
/// @param kind code of those that are listed, or empty for all
/// @param points ids of those that are chosen
/// @param helpToo whether a part is put into hours of help that are given apart as well
record ManyForm(
        String municipality,
        String kind,
        Set<String> points,
        What what,
        boolean helpToo,
        HoursDraft draft) {

    /// What the name of the choice begins with; a code of [What] follows.
    static final String HELP_TOO = "help-too-";

    static final String POINT = "point";

    /// More than any region has. The form with all of them chosen must stay below
    /// `micronaut.server.netty.form-max-fields`, above which it is refused unread.
    static final int MOST_POINTS = 5_000;

    ManyForm {
        points = Collections.unmodifiableSet(new TreeSet<>(points));
    }

    /// To begin with, from the first day of a coming week.
    static ManyForm blank(LocalDate first) {
        HoursDraft draft =
                new HoursDraft(
                        first.toString(),
                        "",
                        new SheetSettled(HoursSheet.blankForMany(Stands.ROWS), false),
                        new SheetSettled(HoursSheet.blankForMany(Stands.SAME), false));
        return new ManyForm("", "", Set.of(), What.REPLACE, true, draft);
    }

    static ManyForm posted(Fields fields) {
        What what = Coded.find(What.class, fields.text("what")).orElse(What.REPLACE);
        HoursDraft draft = HoursDraft.posted(fields);
        HoursSheet open = draft.sheet(HoursDraft.OPEN);
        boolean another = what == What.SEASON && open.seasons().isEmpty();
        return new ManyForm(
                fields.text("municipality"),
                fields.text("kind"),
                new TreeSet<>(fields.all(POINT)),
                what,
                fields.has(HELP_TOO + what.code())
                        ? fields.text(HELP_TOO + what.code()).equals("true")
                        : what != What.SEASON,
                another
                        ? draft.withSheet(HoursDraft.OPEN, open.withSeasons(List.of(Part.BLANK)))
                        : draft);
    }

    ManyForm withPoints(Set<String> others) {
        return new ManyForm(municipality, kind, others, what, helpToo, draft);
    }

    ManyForm withDraft(HoursDraft other) {
        return new ManyForm(municipality, kind, points, what, helpToo, other);
    }

    /// What is wished, or empty when there were faults.
    Optional<Wish> read(List<Fault> faults) {
        if (points.isEmpty()) {
            faults.add(new Fault("/points", "hours-no-points", ""));
        }
        if (points.size() > MOST_POINTS) {
            faults.add(
                    new Fault("/points", "hours-too-many-points", Integer.toString(MOST_POINTS)));
        }
        Optional<Wish> wish =
                switch (what) {
                    case REPLACE -> replaced(faults);
                    case SEASON -> amended(Wish.Part.SEASON, faults);
                    case HOLIDAYS -> amended(Wish.Part.HOLIDAYS, faults);
                    case EVES -> amended(Wish.Part.EVES, faults);
                };
        return wish.filter(read -> faults.isEmpty());
    }

    private Optional<Wish> replaced(List<Fault> faults) {
        Optional<GivenHours> hours = draft.read(faults);
        LocalDate last = last(hours.map(GivenHours::validFrom).orElse(null), faults);
        return hours.map(given -> new Wish.Replace(given, last));
    }

    private Optional<Wish> amended(Wish.Part part, List<Fault> faults) {
        HoursSheet given = only(part, draft.sheet(HoursDraft.OPEN));
        var form = new SheetReader(HoursDraft.OPEN, faults).rows(given);
        LocalDate first = HoursDraft.needed(draft.from(), faults);
        LocalDate last = last(first, faults);
        return first == null
                ? Optional.empty()
                : form.map(read -> new Wish.Amend(part, read, helpToo, first, last));
    }

    /// What is typed elsewhere in the sheet does not matter, nor whether it is right.
    private static HoursSheet only(Wish.Part part, HoursSheet typed) {
        return new HoursSheet(
                Stands.ROWS,
                List.of(),
                part == Wish.Part.SEASON ? typed.seasons() : List.of(),
                part == Wish.Part.HOLIDAYS ? typed.onHolidays() : OnHolidays.CLOSED,
                typed.holidayTimes(),
                part == Wish.Part.EVES ? typed.eves() : Map.of(),
                new ArrayList<>(),
                "",
                "");
    }

    private @Nullable LocalDate last(@Nullable LocalDate first, List<Fault> faults) {
        LocalDate last = HoursDraft.date(HoursDraft.LAST, draft.last(), faults);
        if (first != null && last != null && last.isBefore(first)) {
            faults.add(new Fault("/" + HoursDraft.LAST, "before-from", ""));
        }
        return last;
    }
}
