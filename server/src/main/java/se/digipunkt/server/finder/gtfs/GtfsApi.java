package se.digipunkt.server.finder.gtfs;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.Places;
import se.digipunkt.server.web.PublicAddress;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// The rounds of the buses for timetable programs.
@Controller("/gtfs.zip")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class GtfsApi {

    private static final MediaType ZIP = MediaType.of("application/zip");
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final GtfsFeed feed;
    private final Places places;
    private final PublicAddress address;
    private final Clock clock;
    private volatile @Nullable Kept kept;
    private Seen seen = new Seen("", Instant.EPOCH);

    GtfsApi(GtfsFeed feed, Places places, PublicAddress address, Clock clock) {
        this.feed = feed;
        this.places = places;
        this.address = address;
        this.clock = clock;
    }

    /// What the feed was when it was asked for last.
    ///
    /// @param since when this server saw it so first, to the second as HTTP tells it
    private record Seen(String version, Instant since) {}

    /// The public rounds of the buses twelve months ahead (GTFS Schedule). Cancelled calls are left
    /// out, moved ones are on the day when the bus comes. Nobody rides on the buses: boarding and
    /// alighting are told as not available. Stops without a known position are left out; their
    /// calls are in the calendars.
    @Get
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> feed(HttpRequest<?> request) {
        GtfsArchive archive = archive(address.of(request));
        Seen now = see(archive.version());
        String tag = '"' + now.version() + '"';
        MutableHttpResponse<byte[]> response =
                known(request, tag, now.since())
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(archive.bytes()).contentType(ZIP);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(now.since()))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .header("Content-Disposition", "attachment; filename=\"gtfs.zip\"");
    }

    /// Made anew when a place or a call has been changed, and each day.
    private GtfsArchive archive(String url) {
        String state = places.state() + " " + url;
        Kept known = kept;
        if (known != null && known.state().equals(state)) {
            return known.archive();
        }
        GtfsArchive fresh = feed.archive(url);
        kept = new Kept(state, fresh);
        return fresh;
    }

    private record Kept(String state, GtfsArchive archive) {}

    private synchronized Seen see(String version) {
        if (!seen.version().equals(version)) {
            seen = new Seen(version, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        }
        return seen;
    }

    /// By its tag where the program sends one, else by its date (RFC 9110, 13.2.2).
    private static boolean known(HttpRequest<?> request, String tag, Instant since) {
        String tags = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return tags.contains(tag) || tags.strip().equals("*");
        }
        return request.getHeaders()
                .findDate(HttpHeaders.IF_MODIFIED_SINCE)
                .filter(date -> !since.isAfter(date.toInstant()))
                .isPresent();
    }
}
