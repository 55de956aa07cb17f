package se.digipunkt.kiosk.device;

import org.jspecify.annotations.Nullable;

/// What the machine tells of its way to the world. Null is what it does not tell.
///
/// @param operator of the mobile network
/// @param signalDbm RSRP in 4G and 5G, RSCP in 3G, else RSSI
public record Connection(
        @Nullable Medium medium, @Nullable String operator, @Nullable Integer signalDbm) {

    static final Connection UNTOLD = new Connection(null, null, null);

    static Connection over(@Nullable Medium medium) {
        return new Connection(medium, null, null);
    }
}
