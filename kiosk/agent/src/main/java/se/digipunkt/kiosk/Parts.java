package se.digipunkt.kiosk;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import se.digipunkt.kiosk.desk.Uplink;
import se.digipunkt.kiosk.device.Controls;
import se.digipunkt.kiosk.device.Device;
import se.digipunkt.kiosk.device.TrustedTime;
import se.digipunkt.kiosk.evidence.Evidence;
import se.digipunkt.kiosk.evidence.LinkProbe;
import se.digipunkt.kiosk.evidence.Links;
import se.digipunkt.kiosk.evidence.MeasuredLinks;
import se.digipunkt.kiosk.help.HelpCalls;
import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.kiosk.outlook.Outlook;
import se.digipunkt.kiosk.screen.Screen;
import se.digipunkt.kiosk.screen.ScreenSettings;
import se.digipunkt.kiosk.settings.Identity;
import se.digipunkt.kiosk.settings.KeptFile;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.kiosk.settings.ToldHalt;
import se.digipunkt.kiosk.settings.TrueTime;
import se.digipunkt.kiosk.sync.Backoff;
import se.digipunkt.kiosk.sync.Contact;
import se.digipunkt.kiosk.sync.Enrolling;
import se.digipunkt.kiosk.sync.HttpLinkProbe;
import se.digipunkt.kiosk.sync.HttpServerLink;
import se.digipunkt.kiosk.sync.Kiosk;
import se.digipunkt.kiosk.sync.NoServer;
import se.digipunkt.kiosk.sync.ServerLink;
import se.digipunkt.kiosk.sync.SyncLoop;
import se.digipunkt.kiosk.terminal.Sessions;
import se.digipunkt.kiosk.terminal.SiteReach;
import se.digipunkt.kiosk.terminal.aloud.Voices;
import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.EntryBody;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Puts the agent together. Clock, randomness and network enter here and nowhere else.
@Factory
final class Parts {

    private final SecureRandom random = new SecureRandom();

    @Singleton
    Version version() {
        String packaged = KioskAgent.class.getPackage().getImplementationVersion();
        return new Version(packaged == null ? "unpackaged" : packaged);
    }

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    SecureRandom random() {
        return random;
    }

    @Singleton
    Device device(AgentSettings settings) {
        return Device.detect(settings.deviceName(), UUID.randomUUID(), System::nanoTime);
    }

    @Context
    @Bean(preDestroy = "close")
    Controls controls(Device device, AgentSettings settings) {
        return device.controls(settings.pins());
    }

    @Context
    @Bean(preDestroy = "close")
    HelpCalls helpCalls(
            Journal journal,
            DeviceClock clock,
            Controls controls,
            Told told,
            Outlook outlook,
            AgentSettings settings) {
        return new HelpCalls(
                journal,
                clock,
                controls,
                () -> told.settings().flatMap(outlook::isHelpPromised),
                new KeptFile<>(
                        settings.data().resolve("help-call.json"), HelpCalls.Kept.class, false),
                UUID::randomUUID);
    }

    @Singleton
    DeviceClock deviceClock(Device device, Clock clock) {
        return () ->
                new Moment(
                        device.boot(),
                        device.elapsedMillis(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Context
    @Bean(preDestroy = "close")
    Journal journal(AgentSettings settings, DeviceClock clock) {
        return Journal.open(settings.data(), clock, UUID::randomUUID, settings.ballastBytes());
    }

    @Singleton
    Told told(AgentSettings settings, Version version) {
        return new Told(settings.data(), version.text());
    }

    /// The server's word in this boot first: what it promises is by its clock. A clock that nobody
    /// has set is not believed.
    @Singleton
    TrueTime trueTime(Told told, DeviceClock clock, Device device) {
        return () -> {
            Moment now = clock.now();
            return told.time(now.boot(), now.elapsed())
                    .or(() -> device.trustedTime(now.wall()).map(TrustedTime::utc));
        };
    }

    @Context
    @Bean(preDestroy = "close")
    Evidence evidence(
            Journal journal,
            DeviceClock clock,
            Device device,
            AgentSettings settings,
            Version version) {
        return new Evidence(journal, clock, device, settings.data(), version.text());
    }

    @Singleton
    ServerLink serverLink(AgentSettings settings, Told told) {
        return address(settings, told)
                .<ServerLink>map(
                        server ->
                                new HttpServerLink(
                                        server, () -> told.identity().map(Identity::token)))
                .orElseGet(NoServer::new);
    }

    @Context
    @Bean(preDestroy = "close")
    SyncLoop syncLoop(
            Kiosk kiosk, ServerLink server, Links links, Device device, AgentSettings settings) {
        return new SyncLoop(
                kiosk,
                enrolling(kiosk, server, device, settings),
                server,
                links,
                new Backoff(random, settings.longestRetry()));
    }

    @Singleton
    Links links(
            Kiosk kiosk, LinkProbe probe, Device device, ToldHalt halt, AgentSettings settings) {
        var here =
                new MeasuredLinks.Surroundings(
                        kiosk.journal(),
                        kiosk.told(),
                        kiosk.clock(),
                        device,
                        halt,
                        settings.data());
        return new MeasuredLinks(kiosk.evidence(), here, probe, random);
    }

    @Singleton
    LinkProbe linkProbe(AgentSettings settings, Told told) {
        return address(settings, told)
                .<LinkProbe>map(
                        server ->
                                new HttpLinkProbe(
                                        server,
                                        () -> told.identity().map(Identity::token),
                                        random,
                                        System::nanoTime))
                .orElseGet(NoServer::new);
    }

    @Singleton
    Kiosk kiosk(Journal journal, Told told, Evidence evidence, DeviceClock clock, Version version) {
        return new Kiosk(journal, told, evidence, clock, version.text());
    }

    @Context
    Sessions sessions(Journal journal, DeviceClock clock, AgentSettings settings) {
        return new Sessions(journal, clock, settings.data());
    }

    @Singleton
    Voices voices(@Property(name = "digipunkt.espeak", defaultValue = "espeak-ng") String program) {
        return Voices.of(program, System::nanoTime);
    }

    @Singleton
    Uplink uplink(SyncLoop sync) {
        return () -> {
            Contact contact = sync.contact();
            return new Uplink.Now(
                    Uplink.Stand.valueOf(contact.state().name()),
                    contact.problem() == null,
                    contact.setAside());
        };
    }

    @Context
    @Bean(preDestroy = "close")
    Screen screen(
            ScreenSettings screen,
            Device device,
            Told told,
            Resident resident,
            AgentSettings settings) {
        Screen shown = Screen.of(screen, device, told, resident, settings.data(), System::nanoTime);
        resident.shownBy(shown);
        return shown;
    }

    /// What the last sync heard; nothing is sent to find out.
    @Singleton
    SiteReach siteReach(Evidence evidence) {
        return () ->
                evidence.open().map(alive -> alive.link() != EntryBody.LinkClass.NONE).orElse(true);
    }

    /// A kiosk that has an identity keeps it for as long as the server takes it, whatever code it
    /// is given.
    private Optional<Enrolling> enrolling(
            Kiosk kiosk, ServerLink server, Device device, AgentSettings settings) {
        return settings.code()
                .map(
                        code ->
                                new Enrolling(
                                        kiosk.told(),
                                        kiosk.journal(),
                                        server,
                                        settings.serverAddress().map(URI::toString).orElse(""),
                                        () ->
                                                new Enrolment.Request(
                                                        code,
                                                        kiosk.told().nonce(this::nonce),
                                                        kiosk.agentVersion(),
                                                        device.hardware())));
    }

    private String nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The address set, else the one that the kiosk was enrolled at.
    private static Optional<URI> address(AgentSettings settings, Told told) {
        return settings.serverAddress()
                .or(() -> told.identity().map(identity -> URI.create(identity.server())));
    }
}
