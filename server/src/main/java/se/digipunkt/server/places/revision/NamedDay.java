package se.digipunkt.server.places.revision;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.wording.ShortDay;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;

/// Days that many shorten, chosen by their name.
enum NamedDay implements Coded {
    EPIPHANY_EVE(new ShortDay.Yearly(MonthDay.of(1, 5))),
    MAUNDY_THURSDAY(new ShortDay.FromEaster(-3)),
    HOLY_SATURDAY(new ShortDay.FromEaster(-1)),
    WALPURGIS_NIGHT(new ShortDay.Yearly(MonthDay.of(4, 30))),
    BEFORE_ASCENSION_DAY(new ShortDay.FromEaster(38)),
    BEFORE_NATIONAL_DAY(new ShortDay.Yearly(MonthDay.of(6, 5))),
    BEFORE_CHRISTMAS_EVE(new ShortDay.Yearly(MonthDay.of(12, 23)));

    private final ShortDay.Which day;

    NamedDay(ShortDay.Which day) {
        this.day = day;
    }

    ShortDay.Which day() {
        return day;
    }

    static Optional<NamedDay> of(ShortDay.Which day) {
        return Arrays.stream(values()).filter(named -> named.day.equals(day)).findFirst();
    }

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
