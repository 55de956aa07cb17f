package se.digipunkt.server.web;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What every template is given beside its own view: the reader's language and words, and who they
/// are.
///
/// @param path the page's own path with its query, without `lang`
/// @param faults what was wrong with the form that was sent, to be shown at its fields
/// @param sample true when figures are made up
/// @param saved true when the reader comes from a form that was saved
/// @param assets where this version's style sheets and scripts are, ending in a slash
public record Page(
        Messages messages,
        Language language,
        String path,
        Optional<SignedIn.Reader> reader,
        List<Fault> faults,
        boolean sample,
        boolean saved,
        String assets) {

    /// Everything that is promised and counted is in this zone.
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    public Page {
        faults = List.copyOf(faults);
    }

    /// The text of a key in the reader's language.
    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /// True when the reader has one of the roles.
    public boolean may(String... roles) {
        Set<String> has = reader.map(SignedIn.Reader::roles).orElse(Set.of());
        return Set.of(roles).stream().anyMatch(has::contains);
    }

    /// Things one after the other, as the reader's language parts them.
    public String listed(List<String> things) {
        return String.join(comma(), things);
    }

    public String comma() {
        return language.comma();
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(date);
    }

    /// Date and time of day in Europe/Stockholm, to the minute.
    public String moment(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE).format(at);
    }

    /// Address of a style sheet, script or picture, which browsers may keep for ever: it changes
    /// with the content.
    public String asset(String name) {
        return assets + name;
    }

    /// The value of `aria-current` for a link in a menu: `page` on the page itself, `true` on the
    /// pages below it, else null (no attribute).
    public @Nullable String current(String link) {
        String here = path.split("\\?", 2)[0];
        if (here.equals(link)) {
            return "page";
        }
        return !link.equals("/") && here.startsWith(link + "/") ? "true" : null;
    }

    /// The same page in another language.
    public String inLanguage(Language other) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + other.tag();
    }

    /// A value made safe inside a query or a path.
    public String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// What is wrong with a field, in the reader's words; empty when nothing is.
    public String faultAt(String pointer) {
        return faults.stream()
                .filter(fault -> fault.pointer().equals(pointer))
                .map(this::told)
                .findFirst()
                .orElse("");
    }

    /// A fault for the summary above a form, after the name of its field, or of what the field is
    /// part of, where that has one.
    ///
    /// @param labels what the message keys of the fields' names begin with
    public String summed(String labels, Fault fault) {
        String field = fieldOf(fault);
        String own = messages.find(language, labels + field);
        String label = own == null ? messages.find(language, labels + field.split("/", 2)[0]) : own;
        return label == null ? told(fault) : label + ": " + told(fault);
    }

    /// The id of the field that a fault is about.
    public String fieldOf(Fault fault) {
        return fault.pointer().substring(1);
    }

    /// A fault in the reader's words.
    public String told(Fault fault) {
        return messages.told(language, fault);
    }
}
