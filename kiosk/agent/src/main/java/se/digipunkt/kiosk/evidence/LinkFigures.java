package se.digipunkt.kiosk.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.device.Connection;
import se.digipunkt.protocol.ProtocolJson;

import java.util.Optional;

/// What was measured. Null is what could not be.
///
/// @param rttMillis the middle one of the round trips that were answered
record LinkFigures(
        @Nullable Integer rttMillis,
        @Nullable Integer downKbps,
        @Nullable Integer upKbps,
        double lossPercent) {

    /// The longest name of an operator that the protocol takes, and the characters in it.
    private static final int LONGEST_OPERATOR = 40;

    private static final String NOT_IN_OPERATOR = "[^\\p{L}\\p{N} .+&-]+";

    /// As the entry tells it.
    ///
    /// @param call id of the halt at which it was
    ObjectNode fields(Connection connection, @Nullable String call) {
        ObjectNode fields = ProtocolJson.mapper().createObjectNode();
        if (connection.medium() != null) {
            fields.put("medium", connection.medium().code());
        }
        operator(connection).ifPresent(name -> fields.put("operator", name));
        put(fields, "rttMillis", rttMillis);
        put(fields, "downKbps", downKbps);
        put(fields, "upKbps", upKbps);
        fields.put("lossPercent", lossPercent);
        put(fields, "signalDbm", connection.signalDbm());
        if (call != null) {
            fields.put("call", call);
        }
        return fields;
    }

    private static void put(ObjectNode fields, String name, @Nullable Integer value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static Optional<String> operator(Connection connection) {
        return Optional.ofNullable(connection.operator())
                .map(told -> told.replaceAll(NOT_IN_OPERATOR, " ").strip())
                .map(name -> name.substring(0, Math.min(LONGEST_OPERATOR, name.length())).strip())
                .filter(name -> !name.isEmpty());
    }
}
