package se.digipunkt.server.places.revision;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.web.Page;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in words which row a fault is about.
final class Where {

    private static final Pattern FIELD =
            Pattern.compile("/(open|staffed)-(?:(eve)-([a-z-]+?)-\\w+|([wsd])(\\d+).*|(\\w+).*)");

    private static final Map<String, String> ROWS =
            Map.of("w", "hours.row", "s", "hours.season", "d", "hours.special");

    private Where() {}

    /// As `Öppet · Rad 2: Skriv en tid`.
    static String told(Page page, Fault fault) {
        Matcher field = FIELD.matcher(fault.pointer());
        if (!field.matches()) {
            String label =
                    page.messages().find(page.language(), "hours.field." + page.fieldOf(fault));
            return label == null ? page.told(fault) : label + ": " + page.told(fault);
        }
        return page.text("hours.kind." + field.group(1))
                + " · "
                + part(page, field)
                + ": "
                + page.told(fault);
    }

    private static String part(Page page, Matcher field) {
        if (field.group(2) != null) {
            return page.text("hours.eve." + field.group(3));
        }
        return field.group(4) != null
                ? page.text(
                        ROWS.getOrDefault(field.group(4), ""), Integer.parseInt(field.group(5)) + 1)
                : page.text("hours.field." + field.group(6));
    }
}
