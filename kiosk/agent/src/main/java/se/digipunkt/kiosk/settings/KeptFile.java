package se.digipunkt.kiosk.settings;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.protocol.ProtocolJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// One JSON value in one file, replaced whole.
///
/// @param secret true when only the owner may read it
public record KeptFile<T>(Path file, Class<T> type, boolean secret) {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);

    /// What was kept; empty when nothing was, or when what is there cannot be read any more: a
    /// damaged file must not keep the kiosk from starting.
    public Optional<T> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProtocolJson.mapper().readValue(file.toFile(), type));
        } catch (JsonProcessingException damaged) {
            // without the exception: its message repeats what it could not read, a token perhaps
            LOG.error("{} is damaged and is not used", file.getFileName());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void replace(T value) {
        try {
            WholeFile.write(file, ProtocolJson.mapper().writeValueAsBytes(value), secret);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
