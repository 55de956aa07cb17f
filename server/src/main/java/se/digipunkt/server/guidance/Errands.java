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
import java.util.Map;
import java.util.Objects;

/// The errand list. Codes never change meaning, so a record of an older version is always accepted:
/// what counts is whether any version has had the code.
@Singleton
final class Errands {

    private final ErrandList inForce;
    private final Map<String, Errand> everKnown = new HashMap<>();

    Errands() {
        inForce = read(ProtocolJson.mapper(), "/errands/errand-list-1.json");
        inForce.errands().forEach(errand -> everKnown.put(errand.code(), errand));
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
