package se.digipunkt.provisioning.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.sync.EnrolmentReply;
import se.digipunkt.kiosk.sync.HttpServerLink;
import se.digipunkt.kiosk.sync.SyncReply;
import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// Tells a life to a server in the real protocol. What the server answers has to be what the
/// protocol says; a kiosk that gets something else complains.
final class WiredKiosk {

    private static final String VERSION = "simulated";

    /// A status of a longer while ago would tell the server a wrong time.
    private static final Duration NOW = Duration.ofMinutes(1);

    private static final int MOST_TRIES = 50;

    private final Site site;
    private final ServerApi office;
    private final HttpServerLink link;
    private String owner = "";
    private String kiosk = "";
    private String token = "";
    private String journals = "";
    private @Nullable String settings;
    private long requests;

    WiredKiosk(Site site, ServerApi office, HttpClient client) {
        this.site = site;
        this.office = office;
        this.link = new HttpServerLink(URI.create(office.url()), () -> Optional.of(token), client);
    }

    long requests() {
        return requests;
    }

    /// @param now the server's time
    void talk(Exchange exchange, Instant now) {
        if (!owner.equals(exchange.owner())) {
            enrol(exchange.owner());
        }
        for (Offer offer : exchange.offers()) {
            offer(exchange, offer, now);
        }
    }

    /// As another one when it was enrolled before: that one is out of use.
    private void enrol(String as) {
        if (!kiosk.isEmpty()) {
            office.revoke(kiosk);
        }
        String code = office.enrolmentCode(site.place(), site.bus());
        Enrolment.Request request =
                new Enrolment.Request(
                        code,
                        UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)).toString(),
                        VERSION,
                        new Enrolment.Hardware("simulated", null));
        if (link.enrol(request) instanceof EnrolmentReply.Enrolled(var answer)) {
            owner = as;
            kiosk = answer.kioskId();
            token = answer.token();
            journals = journals.isEmpty() ? token : journals;
        } else {
            throw new IllegalStateException(site.place() + " cannot be enrolled");
        }
    }

    private void offer(Exchange exchange, Offer offer, Instant now) {
        long from = offer.from();
        while (from > 0) {
            long last = Math.min(offer.lastSeq(), from + Sync.MOST_ENTRIES - 1);
            from = follow(reply(body(exchange, offer, from, last, now)), offer, from, last);
        }
    }

    /// @return number of the first entry to send next; 0 when this journal is through
    private long follow(SyncReply reply, Offer offer, long from, long last) {
        boolean more = last < offer.lastSeq();
        switch (reply) {
            case SyncReply.Answered(var answer) -> {
                settings = answer.settings() == null ? settings : answer.settings().version();
                boolean setBack = !more && answer.next() > last + 1;
                if (answer.next() > last && more) {
                    return last + 1;
                }
                if (answer.next() > last && setBack == (offer.partsAt() > 0)) {
                    return 0;
                }
            }
            case SyncReply.Forked(long differing) -> {
                if (differing < from && from > offer.firstHeld()) {
                    return offer.firstHeld();
                }
                if (differing > last + 1 && more) {
                    return last + 1;
                }
                if (offer.partsAt() == Math.min(differing, last + 1)) {
                    return 0;
                }
            }
            default -> {}
        }
        throw new IllegalStateException(
                site.place() + " offered " + from + " to " + last + " of " + offer + ": " + reply);
    }

    /// Waits when the server asks to.
    private SyncReply reply(byte[] body) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            requests++;
            SyncReply reply = link.sync(body);
            if (!(reply instanceof SyncReply.Busy(var retryAfter))) {
                return reply;
            }
            LockSupport.parkNanos(retryAfter.toNanos());
        }
        throw new IllegalStateException("The server is busy all the time");
    }

    private byte[] body(Exchange exchange, Offer offer, long from, long last, Instant now) {
        List<JsonNode> entries = new ArrayList<>();
        for (long seq = from; seq <= last; seq++) {
            entries.add(json(offer.card(), seq));
        }
        boolean holdsPrevious = from > offer.firstHeld();
        String previous = holdsPrevious ? CanonicalJson.hash(json(offer.card(), from - 1)) : null;
        Sync.Request request =
                new Sync.Request(
                        uuid(offer.card().journal),
                        site.place(),
                        from,
                        previous,
                        entries,
                        status(exchange, offer, from, now));
        try {
            return ProtocolJson.mapper().writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request can always be written", e);
        }
    }

    private JsonNode json(Card card, long seq) {
        return EntryJson.of(card.entry(seq), card.journal, seq, this::uuid);
    }

    /// Nobody else has journals of these ids, whoever tells the same lives.
    private String uuid(String journal) {
        byte[] name = (journals + journal).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private Sync.Status status(Exchange exchange, Offer offer, long from, Instant now) {
        Duration since = Duration.between(exchange.at(), now);
        boolean live = since.abs().compareTo(NOW) <= 0;
        Interval open = live ? offer.open() : null;
        return new Sync.Status(
                live ? exchange.boot() : null,
                live ? exchange.elapsed() + since.toMillis() : null,
                live ? exchange.wall() : null,
                VERSION,
                settings,
                null,
                offer.firstHeld(),
                offer.lastSeq(),
                offer.lastSeq() + 1 - from,
                open == null ? null : open.terminal(),
                open == null
                        ? null
                        : new Sync.OpenAlive(
                                open.from(), open.until(), open.terminal(), open.link()),
                null);
    }
}
