package se.digipunkt.server.places.revision;

import se.digipunkt.protocol.Coded;

/// What can be chosen for public holidays.
enum OnHolidays implements Coded {
    CLOSED,
    LIKE_SUNDAYS,
    LIKE_WEEKDAYS,
    HOURS;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
