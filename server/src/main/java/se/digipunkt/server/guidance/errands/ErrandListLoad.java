package se.digipunkt.server.guidance.errands;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.storage.WriteGate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Gives an empty server the first errand list. What comes later is the region's.
@Singleton
final class ErrandListLoad implements ApplicationEventListener<StartupEvent> {

    /// The first list counts from the beginning.
    static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final String FIRST = "/errands/errand-list-1.json";

    private final ErrandTable errands;
    private final ErrandTextTable texts;
    private final WriteGate gate;

    ErrandListLoad(ErrandTable errands, ErrandTextTable texts, WriteGate gate) {
        this.errands = errands;
        this.texts = texts;
        this.gate = gate;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        gate.write(this::fill);
    }

    private void fill() {
        if (errands.count() > 0) {
            return;
        }
        long position = 0;
        for (JsonNode errand : first().path("errands")) {
            position++;
            String code = errand.path("code").asText();
            List<String> competences = new ArrayList<>();
            errand.path("competences").forEach(number -> competences.add(number.asText()));
            errands.add(
                    code,
                    position,
                    errand.path("digidelGroup").asText(),
                    String.join(",", competences),
                    ALWAYS);
            errand.path("texts")
                    .properties()
                    .forEach(
                            text ->
                                    texts.put(
                                            new ErrandTextRow(
                                                    code,
                                                    text.getKey(),
                                                    ALWAYS,
                                                    text.getValue().asText())));
        }
    }

    private static JsonNode first() {
        try (InputStream stream = ErrandListLoad.class.getResourceAsStream(FIRST)) {
            return ProtocolJson.mapper().readTree(Objects.requireNonNull(stream, FIRST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
