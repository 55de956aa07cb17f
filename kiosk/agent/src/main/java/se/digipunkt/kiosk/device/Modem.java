package se.digipunkt.kiosk.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.ProtocolJson;

import java.util.List;
import java.util.Optional;

/// What ModemManager tells of the mobile network, through `mmcli`. It also tells who the modem and
/// the card in it are: of that nothing is read.
record Modem(Programs.Runner programs) {

    private static final List<String> NETWORK = List.of("mmcli", "-m", "any", "-J");
    private static final List<String> SIGNAL = List.of("mmcli", "-m", "any", "--signal-get", "-J");

    /// By how well each says what coverage is worth.
    private static final List<String> STRENGTHS =
            List.of("/5g/rsrp", "/lte/rsrp", "/umts/rscp", "/umts/rssi", "/gsm/rssi", "/lte/rssi");

    private static final String UNTOLD = "--";
    private static final int WEAKEST_DBM = -200;

    /// The strength is told only where ModemManager was asked to look at it now and then (`mmcli
    /// --signal-setup`).
    Connection connection() {
        return new Connection(
                Medium.CELLULAR,
                operator(programs.run(NETWORK).orElse("")),
                signalDbm(programs.run(SIGNAL).orElse("")));
    }

    static @Nullable String operator(String printed) {
        JsonNode network = modem(printed).path("3gpp");
        return text(network.path("operator-name"))
                .or(() -> text(network.path("operator-code")))
                .orElse(null);
    }

    static @Nullable Integer signalDbm(String printed) {
        JsonNode signal = modem(printed).path("signal");
        return STRENGTHS.stream()
                .flatMap(strength -> text(signal.at(strength)).stream())
                .filter(text -> text.matches("-[0-9]{1,3}([.][0-9]{1,4})?"))
                .map(text -> Math.toIntExact(Math.round(Double.parseDouble(text))))
                .filter(dbm -> dbm >= WEAKEST_DBM)
                .findFirst()
                .orElse(null);
    }

    private static JsonNode modem(String printed) {
        try {
            return ProtocolJson.mapper().readTree(printed).path("modem");
        } catch (JsonProcessingException notTold) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText().strip())
                .filter(text -> !text.isEmpty() && !text.equals(UNTOLD));
    }
}
