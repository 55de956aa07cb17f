package se.digipunkt.kiosk.device;

import se.digipunkt.protocol.Coded;

/// What the connection goes over at the kiosk's end.
public enum Medium implements Coded {
    ETHERNET,
    WIFI,
    CELLULAR;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
