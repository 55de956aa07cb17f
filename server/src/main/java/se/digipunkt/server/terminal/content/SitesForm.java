package se.digipunkt.server.terminal.content;

import com.fasterxml.jackson.databind.JsonNode;

import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.TerminalLanguage;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The sites of a theme as somebody wrote them.
///
/// @param version that they saw
/// @param lines those that say anything, in order
record SitesForm(long version, List<Line> lines) {

    static final int MOST = 30;

    private static final Set<String> MEMBERS =
            Set.of("name", "address", "languages", "municipality");

    /// Means the same to everybody: no number, which could be the kiosk itself or its router.
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9-]+\\.)+([a-z]{2,}|xn--[a-z0-9-]+)");

    /// Ends of names that mean something else in every house.
    private static final Pattern OF_THE_HOUSE =
            Pattern.compile(
                    ".*\\.(local|localhost|localdomain|internal|intranet|home|lan|test|arpa)");

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 200;

    /// @param languages tags between commas or spaces
    /// @param municipality code of four digits, or empty for all terminals
    record Line(String name, String address, String languages, String municipality) {

        static final Line EMPTY = new Line("", "", "", "");

        static Line of(Site site) {
            String municipality = site.municipality();
            return new Line(
                    site.name(),
                    site.address(),
                    String.join(", ", site.languages()),
                    municipality == null ? "" : municipality);
        }

        private boolean isEmpty() {
            return name.isEmpty() && address.isEmpty();
        }

        private List<String> tags() {
            return languages.isEmpty() ? List.of() : List.of(languages.split("[,\\s]+"));
        }

        Site site() {
            return new Site(name, address, tags(), municipality.isEmpty() ? null : municipality);
        }
    }

    SitesForm {
        lines = List.copyOf(lines);
    }

    /// Out of a page: fields `name-0`, `address-0` and so on.
    static SitesForm of(Map<String, Object> fields) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Line line =
                    new Line(
                            Fields.line(Fields.one(fields, "name-" + i)),
                            Fields.one(fields, "address-" + i),
                            Fields.one(fields, "languages-" + i),
                            Fields.one(fields, "municipality-" + i));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return new SitesForm(Fields.number(fields, "version"), lines);
    }

    static SitesForm json(JsonNode body) {
        Members members = new Members().require(body, "sites", JsonNode::isArray, "[]");
        List<Line> lines = new ArrayList<>();
        for (JsonNode site : body.path("sites")) {
            members.allow("/sites/" + lines.size(), site, MEMBERS);
            List<String> tags = new ArrayList<>();
            site.path("languages").forEach(tag -> tags.add(tag.asText()));
            lines.add(
                    new Line(
                            Fields.line(site.path("name").asText("")),
                            site.path("address").asText(""),
                            String.join(" ", tags),
                            site.path("municipality").asText("")));
        }
        members.refuse();
        return new SitesForm(body.path("version").asLong(-1), lines);
    }

    List<Site> sites() {
        return lines.stream().map(Line::site).toList();
    }

    /// Faults stand at `/sites/<n>/<field>`.
    ///
    /// @param isMunicipality of a code
    void check(List<Fault> faults, Predicate<String> isMunicipality) {
        if (lines.size() > MOST) {
            faults.add(new Fault("/sites", "out-of-range", "0–" + MOST));
        }
        Set<String> addresses = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String pointer = "/sites/" + i;
            if (line.name().isEmpty()) {
                faults.add(new Fault(pointer + "/name", "required", ""));
            }
            Fields.check(faults, pointer + "/name", line.name(), LONGEST_NAME);
            checkAddress(faults, pointer + "/address", line.address());
            if (!addresses.add(line.address() + line.municipality())) {
                faults.add(new Fault(pointer + "/address", "repeated", ""));
            }
            if (line.tags().isEmpty()) {
                faults.add(new Fault(pointer + "/languages", "required", ""));
            } else if (!TerminalLanguage.tags().containsAll(line.tags())) {
                String known = String.join(", ", TerminalLanguage.tags());
                faults.add(new Fault(pointer + "/languages", "unknown-code", known));
            }
            if (!line.municipality().isEmpty() && !isMunicipality.test(line.municipality())) {
                faults.add(new Fault(pointer + "/municipality", "unknown-municipality", ""));
            }
        }
    }

    private static void checkAddress(List<Fault> faults, String pointer, String address) {
        if (address.isEmpty()) {
            faults.add(new Fault(pointer, "required", ""));
        } else if (address.length() > LONGEST_ADDRESS || !isSafe(address)) {
            faults.add(new Fault(pointer, "malformed", "https://www.1177.se"));
        }
    }

    /// Encrypted, and with a host of the open internet.
    private static boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            return "https".equals(uri.getScheme())
                    && host != null
                    && HOST.matcher(host).matches()
                    && !OF_THE_HOUSE.matcher(host).matches()
                    && uri.getUserInfo() == null
                    && uri.getPort() == -1;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
