package se.digipunkt.kiosk.device;

import org.jspecify.annotations.Nullable;

/// How the machine is; null is what it does not tell.
///
/// @param celsius of the processor
/// @param throttled while it slows down, from heat or weak power
/// @param underVoltage while its power is too weak
public record Machine(
        @Nullable Double celsius, @Nullable Boolean throttled, @Nullable Boolean underVoltage) {

    public static final Machine NOT_TOLD = new Machine(null, null, null);
}
