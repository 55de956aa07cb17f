package se.digipunkt.kiosk;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.device.Device;
import se.digipunkt.kiosk.screen.Screen;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.kiosk.sync.SyncLoop;

import java.net.URI;
import java.util.Optional;

/// Says where the pages are once they are there, and begins to talk to the server.
@Singleton
final class Announcement implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private static final String SERVER = "DIGIPUNKT_SERVER to the server's address";
    private static final String CODE =
            "DIGIPUNKT_ENROLMENT_CODE to a code that a coordinator makes on the server's page"
                    + " Kiosks";

    private final SyncLoop sync;
    private final AgentSettings settings;
    private final Device device;
    private final Told told;
    private final Screen screen;

    Announcement(SyncLoop sync, AgentSettings settings, Device device, Told told, Screen screen) {
        this.sync = sync;
        this.settings = settings;
        this.device = device;
        this.told = told;
        this.screen = screen;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        var url = event.getSource().getURL();
        LOG.info("Digipunkt kiosk on a {}, data in {}", device.hardware().model(), settings.data());
        LOG.info("Terminal {}  Desk {}/desk  Health {}/health", url, url, url);
        missing().ifPresent(LOG::warn);
        sync.start();
        screen.start(URI.create("http://localhost:" + url.getPort()));
    }

    /// What an operator who starts a kiosk for the first time has left out.
    private Optional<String> missing() {
        if (told.identity().isPresent()) {
            return Optional.empty();
        }
        boolean server = settings.serverAddress().isEmpty();
        boolean code = settings.code().isEmpty();
        if (!server && !code) {
            return Optional.empty();
        }
        String names =
                (server ? SERVER : "") + (server && code ? " and " : "") + (code ? CODE : "");
        return Optional.of(
                "This kiosk is not enrolled at a server: set "
                        + names
                        + ", and start it again. What is logged until then is kept.");
    }
}
