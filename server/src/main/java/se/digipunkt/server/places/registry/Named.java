package se.digipunkt.server.places.registry;

import se.digipunkt.protocol.Ids;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One of several names, under the language that it is in or the role that it has. Several are
/// written as one text: `se: Jåhkåmåhkke | fi: Jokkmokk`.
///
/// @param key as it was written, empty when it was left out
public record Named(String key, String name) {

    /// What parts several; no name may have it.
    public static final String BETWEEN = "|";

    /// Names under what stands before the first colon.
    public static List<Named> byLanguage(String text) {
        List<Named> all = new ArrayList<>();
        for (String part : parts(text)) {
            int colon = part.indexOf(':');
            all.add(
                    new Named(
                            part.substring(0, Math.max(colon, 0)).strip(),
                            part.substring(colon + 1).strip()));
        }
        return all;
    }

    /// Names under their role; without a word that looks like a role before a colon, all is name.
    public static List<Named> byRole(String text) {
        List<Named> all = new ArrayList<>();
        for (String part : parts(text)) {
            int colon = part.indexOf(':');
            String role = part.substring(0, Math.max(colon, 0)).strip();
            all.add(
                    Ids.isCode(role)
                            ? new Named(role, part.substring(colon + 1).strip())
                            : new Named("", part));
        }
        return all;
    }

    private static List<String> parts(String text) {
        return List.of(text.split("[|]")).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    public static String joined(List<Named> all) {
        return all.stream()
                .map(one -> one.key.isEmpty() ? one.name : one.key + ": " + one.name)
                .collect(Collectors.joining(" " + BETWEEN + " "));
    }
}
