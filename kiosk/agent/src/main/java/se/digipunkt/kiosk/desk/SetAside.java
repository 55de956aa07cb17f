package se.digipunkt.kiosk.desk;

/// How many of this kiosk's entries the server holds but could not count, as it said last.
@FunctionalInterface
public interface SetAside {

    int count();
}
