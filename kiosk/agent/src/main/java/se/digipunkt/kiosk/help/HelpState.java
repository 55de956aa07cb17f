package se.digipunkt.kiosk.help;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What is to be told of calls for help just now.
///
/// @param version another one after every change
/// @param call the one that lasts, or the last one as long as its answer is shown
/// @param age since it was made
/// @param presses how often the button was pressed to call, whether a call came of it or not
/// @param speeches how often the button was pressed for speech
public record HelpState(
        String version, @Nullable HelpCall call, Duration age, long presses, long speeches) {

    /// True while somebody waits.
    public boolean lasts() {
        return call != null && call.stand().lasts();
    }
}
