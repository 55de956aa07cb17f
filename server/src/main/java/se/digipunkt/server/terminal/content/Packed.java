package se.digipunkt.server.terminal.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.TerminalContent;
import se.digipunkt.protocol.TerminalLanguage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The texts of each language as kiosks fetch them.
///
/// @param byLanguage hashes
/// @param files by hash
record Packed(Now now, Map<String, String> byLanguage, Map<String, byte[]> files) {

    /// The same texts give the same file, and so the same hash.
    private static final ObjectWriter IN_ORDER =
            ProtocolJson.mapper().writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    static Packed of(Now now) {
        Map<String, String> byLanguage = new HashMap<>();
        Map<String, byte[]> files = new HashMap<>();
        for (TerminalLanguage language : TerminalLanguage.values()) {
            byte[] file = file(now, language.code());
            String hash = CanonicalJson.sha256(file);
            byLanguage.put(language.code(), hash);
            files.put(hash, file);
        }
        return new Packed(now, byLanguage, files);
    }

    Map<String, String> hashes(List<String> languages) {
        Map<String, String> hashes = new HashMap<>(byLanguage);
        hashes.keySet().retainAll(languages);
        return hashes;
    }

    Optional<byte[]> find(String hash) {
        return Optional.ofNullable(files.get(hash));
    }

    private static byte[] file(Now now, String language) {
        Map<String, TerminalContent.Text> themes = new LinkedHashMap<>();
        for (String theme : now.themes()) {
            now.text(theme, language)
                    .map(Now.Versioned::value)
                    .ifPresent(text -> themes.put(theme, told(text)));
        }
        try {
            return IN_ORDER.writeValueAsBytes(new TerminalContent.Texts(language, themes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private static TerminalContent.Text told(ThemeText text) {
        return new TerminalContent.Text(text.title(), text.text(), text.review() == Review.DRAFT);
    }
}
