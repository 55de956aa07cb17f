package se.digipunkt.kiosk;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.device.Device;
import se.digipunkt.kiosk.sync.SyncLoop;

/// Says where the pages are once they are there, and begins to talk to the server.
@Singleton
final class Announcement implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final SyncLoop sync;
    private final AgentSettings settings;
    private final Device device;

    Announcement(SyncLoop sync, AgentSettings settings, Device device) {
        this.sync = sync;
        this.settings = settings;
        this.device = device;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        var url = event.getSource().getURL();
        LOG.info("Digipunkt kiosk on a {}, data in {}", device.hardware().model(), settings.data());
        LOG.info("Terminal {}  Desk {}/desk  Health {}/health", url, url, url);
        sync.start();
    }
}
