package se.digipunkt.kiosk.outlook;

/// One thing that a resident is told of a place.
public record Line(Kind kind, String text) {

    public enum Kind {
        OPEN("open", "clock"),
        SHUT("shut", "clock"),
        HELP("help", "person"),
        HELP_LATER("help-later", "person"),
        BUS("bus", "bus"),
        WARNING("warning", "warn");

        private final String code;
        private final String icon;

        Kind(String code, String icon) {
            this.code = code;
            this.icon = icon;
        }

        /// The end of its icon's style.
        public String icon() {
            return icon;
        }

        /// The end of its style.
        public String code() {
            return code;
        }
    }
}
