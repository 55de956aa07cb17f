package se.digipunkt.server.fleet.condition;

import jakarta.inject.Singleton;

import se.digipunkt.server.storage.WriteGate;

/// The door to how kiosks said that they are.
@Singleton
public final class Conditions {

    private final ConditionTable table;
    private final WriteGate gate;

    Conditions(ConditionTable table, WriteGate gate) {
        this.table = table;
        this.gate = gate;
    }

    public Condition of(String kiosk) {
        return gate.read(() -> table.find(kiosk)).orElseGet(() -> Condition.unknown(kiosk));
    }
}
