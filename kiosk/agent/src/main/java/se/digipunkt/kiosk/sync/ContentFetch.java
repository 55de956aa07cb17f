package se.digipunkt.kiosk.sync;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.settings.Told;

import java.util.Optional;

/// Fetches what the settings name and the kiosk does not have. What does not come now is asked for
/// after the next sync; until then the terminal shows what it has.
final class ContentFetch {

    private static final Logger LOG = LoggerFactory.getLogger(ContentFetch.class);

    private final Told told;
    private final ServerLink server;

    ContentFetch(Told told, ServerLink server) {
        this.told = told;
        this.server = server;
    }

    void fetch() {
        for (String hash : told.missingTexts()) {
            Optional<byte[]> bytes = server.content(hash);
            if (bytes.isEmpty()) {
                LOG.info("Texts of the terminal did not come; again after the next sync");
                return;
            }
            if (!told.keepTexts(hash, bytes.get())) {
                LOG.warn("What came is not {}; again after the next sync", hash);
                return;
            }
        }
    }
}
