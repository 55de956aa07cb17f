package se.digipunkt.server.places.revision;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.revision.HoursSheet.DayMonth;
import se.digipunkt.server.places.revision.HoursSheet.EveTimes;
import se.digipunkt.server.places.revision.HoursSheet.Part;
import se.digipunkt.server.places.revision.HoursSheet.Row;
import se.digipunkt.server.places.revision.HoursSheet.Special;
import se.digipunkt.server.places.wording.Eve;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A sheet from the fields of a page. The id of each field begins with the kind of promised time
/// and tells its row: `open-w0-from1`, `open-s1-w0-day`, `staffed-eve-christmas-eve`.
final class SheetPosted {

    /// More than this nobody types by hand.
    private static final int MOST = 30;

    private final Fields fields;
    private final String kind;

    private SheetPosted(Fields fields, String kind) {
        this.fields = fields;
        this.kind = kind;
    }

    static HoursSheet read(Fields fields, String kind) {
        return new SheetPosted(fields, kind).sheet();
    }

    private HoursSheet sheet() {
        Map<Eve, EveTimes> eves = new EnumMap<>(Eve.class);
        for (Eve eve : Eve.values()) {
            String id = kind + "-eve-" + eve.code();
            OnEve on = Coded.find(OnEve.class, fields.text(id)).orElse(OnEve.ORDINARY);
            eves.put(eve, new EveTimes(on, TypedTimes.posted(fields, id)));
        }
        return new HoursSheet(
                Coded.find(Stands.class, fields.text(kind + "-as")).orElse(Stands.ROWS),
                rows(kind + "-w"),
                list(kind + "-s", "-fromDay", this::part),
                Coded.find(OnHolidays.class, fields.text(kind + "-ph")).orElse(OnHolidays.CLOSED),
                TypedTimes.posted(fields, kind + "-ph"),
                eves,
                list(kind + "-d", "-which", this::special),
                fields.text(kind + "-remark"),
                fields.text(kind + "-text"));
    }

    private List<Row> rows(String id) {
        return list(
                id,
                "-from1",
                index ->
                        new Row(
                                days(fields.all(id + index + "-day")),
                                TypedTimes.posted(fields, id + index)));
    }

    private static Set<DayOfWeek> days(List<String> codes) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> codes.contains(code(day)))
                .collect(Collectors.toSet());
    }

    /// As `mo`.
    static String code(DayOfWeek day) {
        return day.name().substring(0, 2).toLowerCase(Locale.ROOT);
    }

    private Part part(int index) {
        String id = kind + "-s" + index;
        return new Part(
                new DayMonth(fields.text(id + "-fromDay"), fields.text(id + "-fromMonth")),
                new DayMonth(fields.text(id + "-toDay"), fields.text(id + "-toMonth")),
                fields.text(id + "-closed").equals("true"),
                rows(id + "-w"));
    }

    private Special special(int index) {
        String id = kind + "-d" + index;
        return new Special(
                fields.text(id + "-which"),
                new DayMonth(fields.text(id + "-day"), fields.text(id + "-month")),
                TypedTimes.posted(fields, id));
    }

    /// @param always ending of a field that each entry has, also when it is blank
    private <T> List<T> list(String id, String always, IntFunction<T> read) {
        return IntStream.range(0, MOST)
                .takeWhile(index -> fields.has(id + index + always))
                .mapToObj(read)
                .toList();
    }
}
