package se.digipunkt.server.places.wording;

import se.digipunkt.protocol.Coded;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;

/// Days that many shorten, chosen by their name.
public enum NamedDay implements Coded {
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

    public ShortDay.Which day() {
        return day;
    }

    public static Optional<NamedDay> of(ShortDay.Which day) {
        return Arrays.stream(values()).filter(named -> named.day.equals(day)).findFirst();
    }

    public static Optional<NamedDay> on(LocalDate date) {
        return Arrays.stream(values()).filter(named -> named.day.isOn(date)).findFirst();
    }

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
