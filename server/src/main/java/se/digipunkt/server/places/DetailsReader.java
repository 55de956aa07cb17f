package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.LanguageTag;
import se.digipunkt.server.places.registry.Contact;
import se.digipunkt.server.places.registry.Facility;
import se.digipunkt.server.places.registry.Named;
import se.digipunkt.server.places.registry.Organisation;
import se.digipunkt.server.places.registry.OrganisationRole;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what a point has beside its name, place and hours. Contact is a number, an address or a
/// page and nothing else: with no room for text there is none for somebody's name.
record DetailsReader(FieldFaults faults) {

    static final int MOST_ORGANISATIONS = 10;

    private static final int MOST_NAMES = 20;
    private static final int MOST_LANGUAGES = 40;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_WEB = 300;
    private static final int LONGEST_EMAIL = 254;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ()/\\-–]{2,24}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"()]{1,64}@([\\p{L}0-9-]+\\.)+\\p{L}{2,}");

    Map<String, String> names(List<Named> written) {
        Map<String, String> names = new TreeMap<>();
        for (Named one : written) {
            String field = "names/" + FieldFaults.escaped(one.key());
            Optional<String> tag = LanguageTag.find(one.key());
            if (tag.isEmpty()) {
                faults.add(field, "unknown-language", "");
            } else if (names.put(tag.get(), name(field, one.name())) != null) {
                faults.add(field, "repeated-language", "");
            }
        }
        if (names.size() > MOST_NAMES) {
            faults.add("names", "too-many", Integer.toString(MOST_NAMES));
        }
        return names;
    }

    List<Organisation> organisations(List<Named> written) {
        List<Organisation> organisations = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Named one = written.get(i);
            String field = "organisations/" + i;
            Optional<OrganisationRole> role =
                    one.key().isEmpty()
                            ? Optional.of(OrganisationRole.RUNS)
                            : Coded.find(OrganisationRole.class, one.key());
            if (role.isEmpty()) {
                faults.add(field + "/role", "unknown-code", codes(OrganisationRole.values()));
            }
            String name = name(field + "/name", one.name());
            role.ifPresent(known -> organisations.add(new Organisation(name, known)));
        }
        if (written.size() > MOST_ORGANISATIONS) {
            faults.add("organisations", "too-many", Integer.toString(MOST_ORGANISATIONS));
        }
        return organisations;
    }

    private String name(String field, String text) {
        if (text.isEmpty()) {
            faults.add(field, "required", "");
        }
        if (text.contains(Named.BETWEEN)) {
            faults.add(field, "not-in-names", Named.BETWEEN);
        }
        return faults.line(field, text, PlaceReader.LONGEST_NAME);
    }

    List<String> languages(List<String> written) {
        List<String> languages = new ArrayList<>();
        for (String text : written) {
            LanguageTag.find(text)
                    .ifPresentOrElse(
                            languages::add, () -> faults.add("languages", "unknown-language", ""));
        }
        if (languages.size() > MOST_LANGUAGES) {
            faults.add("languages", "too-many", Integer.toString(MOST_LANGUAGES));
        }
        return languages;
    }

    Set<Facility> facilities(List<String> written) {
        Set<Facility> facilities = EnumSet.noneOf(Facility.class);
        for (String code : written) {
            Coded.find(Facility.class, code)
                    .ifPresentOrElse(
                            facilities::add,
                            () ->
                                    faults.add(
                                            "facilities",
                                            "unknown-code",
                                            codes(Facility.values())));
        }
        return facilities;
    }

    private static String codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).collect(Collectors.joining(", "));
    }

    @Nullable String address(String text) {
        return text.isEmpty() ? null : faults.line("address", text, LONGEST_ADDRESS);
    }

    @Nullable Contact contact(PlaceForm form) {
        return Contact.of(
                fitting("phone", form, PHONE, "0971-170 00"), email(form), web(form.text("web")));
    }

    private @Nullable String email(PlaceForm form) {
        String email = fitting("email", form, EMAIL, "biblioteket@example.org");
        return email == null ? null : faults.line(PlaceForm.pointer("email"), email, LONGEST_EMAIL);
    }

    private @Nullable String fitting(
            String field, PlaceForm form, Pattern pattern, String example) {
        String text = form.text(field);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            faults.add(PlaceForm.pointer(field), "malformed", example);
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable String web(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String field = PlaceForm.pointer("web");
        if (!isWeb(text)) {
            faults.add(field, "malformed", "https://www.example.org/bibliotek");
        }
        return faults.line(field, text, LONGEST_WEB);
    }

    /// A page on some server, without anybody's password in it; never a script.
    private static boolean isWeb(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                    && uri.getRawAuthority() != null
                    && uri.getRawAuthority().contains(".")
                    && !uri.getRawAuthority().contains("@");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
