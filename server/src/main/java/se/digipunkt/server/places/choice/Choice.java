package se.digipunkt.server.places.choice;

import java.util.List;

/// One of several that a form offers.
public record Choice(String value, String name, boolean chosen) {

    /// Those of one kind.
    public record Group(String name, List<Choice> choices) {
        public Group {
            choices = List.copyOf(choices);
        }
    }
}
