package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where a bus stands, as the desk presumes or was told.
///
/// @param name of the stop; null when nobody knows
/// @param known how it is known
/// @param arrived true between *we have arrived* and *we are leaving*
/// @param value of this stop among the choices; empty when nobody knows
/// @param choices other stops, the likely ones first
public record DeskStop(
        @Nullable String name, Known known, boolean arrived, String value, List<Choice> choices) {

    public DeskStop {
        choices = List.copyOf(choices);
    }

    /// True when it is known which halts are today's.
    public boolean knowsTheDay() {
        return choices.stream().anyMatch(choice -> !choice.time().isEmpty());
    }

    /// The planned halt that staff told; empty where they told none.
    public String toldCall() {
        boolean told = known == Known.CHOSEN || known == Known.ARRIVED;
        return told ? StopChoices.callOf(value).orElse("") : "";
    }

    /// How the stop is known.
    public enum Known {
        UNKNOWN("unknown"),

        /// By the timetable and the clock.
        TIMETABLE("timetable"),

        /// Somebody chose it.
        CHOSEN("chosen"),

        /// Help was logged there: the visit goes on.
        HELPED("helped"),

        /// Somebody said that the bus had arrived.
        ARRIVED("arrived");

        private final String slug;

        Known(String slug) {
            this.slug = slug;
        }

        /// The end of its message key.
        public String slug() {
            return slug;
        }
    }

    /// @param value `call:…` for a planned halt, `point:…` for any other stop
    /// @param time of the planned halt, as `10:00–10:30`; empty for others
    public record Choice(String value, String name, String time) {}
}
