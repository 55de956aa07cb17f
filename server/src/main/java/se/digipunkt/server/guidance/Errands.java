package se.digipunkt.server.guidance;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Settings.Errand;
import se.digipunkt.protocol.Settings.ErrandList;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The errand list. Codes never change meaning, so a record of an older version is always accepted:
/// what counts is whether any version has had the code.
@Singleton
final class Errands {

    private final ErrandList inForce;
    private final Map<String, Errand> everKnown = new HashMap<>();

    Errands() {
        List<ErrandList> versions = versions(ProtocolJson.mapper());
        inForce = versions.getLast();
        versions.forEach(
                list -> list.errands().forEach(errand -> everKnown.put(errand.code(), errand)));
    }

    /// All that the program brings, the oldest first.
    private static List<ErrandList> versions(ObjectMapper json) {
        return Stream.iterate(1, version -> version + 1)
                .map(version -> "/errands/errand-list-" + version + ".json")
                .takeWhile(resource -> Errands.class.getResource(resource) != null)
                .map(resource -> read(json, resource))
                .toList();
    }

    private static ErrandList read(ObjectMapper json, String resource) {
        try (InputStream stream =
                Objects.requireNonNull(Errands.class.getResourceAsStream(resource), resource)) {
            return json.readValue(stream, ErrandList.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ErrandList inForce() {
        return inForce;
    }

    boolean know(Collection<String> codes) {
        return everKnown.keySet().containsAll(codes);
    }

    /// The name of an errand in a language, or its code when the list never had it.
    String text(String code, String language) {
        Errand errand = everKnown.get(code);
        return errand == null ? code : errand.text(language);
    }
}
