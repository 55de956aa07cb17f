package se.digipunkt.server.intake;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

/// Where a kiosk measures its connection: bytes that nothing packs smaller, and an end for some of
/// its own. Nothing is stored, no cache keeps it, and nobody gets more than the largest measurement
/// needs.
@Controller("/kiosk/v1/link")
@Secured("kiosk")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LinkApi {

    static final int MOST_DOWN = 1 << 20;
    static final int MOST_UP = 1 << 19;

    /// A proxy that packs or keeps it would be measured in the connection's place.
    private static final String AS_IT_IS = "no-store, no-transform";

    private final LinkAllowance allowance;
    private final Incompressible bytes = new Incompressible(MOST_DOWN);

    LinkApi(LinkAllowance allowance) {
        this.allowance = allowance;
    }

    /// Gives that many bytes, at most a mebibyte; none is a round trip.
    ///
    /// @param wanted how many
    @Get
    @ApiResponse(responseCode = "200", description = "Bytes without a meaning")
    @ApiResponse(responseCode = "204", description = "None were wanted")
    HttpResponse<byte[]> give(
            Authentication kiosk, @QueryValue(value = "bytes", defaultValue = "0") int wanted) {
        if (wanted <= 0) {
            check(allowance.roundTrip(kiosk.getName()));
            return plain(HttpResponse.noContent());
        }
        check(allowance.transfer(kiosk.getName()));
        return plain(HttpResponse.ok(bytes.first(Math.min(wanted, MOST_DOWN))))
                .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE);
    }

    /// Takes bytes, at most half a mebibyte, and forgets them.
    @Post
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "204", description = "All of them came")
    HttpResponse<byte[]> take(Authentication kiosk, @Body byte[] body) {
        check(allowance.transfer(kiosk.getName()));
        if (body.length > MOST_UP) {
            throw new ProblemException(new WebProblem.PayloadTooLarge());
        }
        return plain(HttpResponse.status(HttpStatus.NO_CONTENT));
    }

    private static void check(long secondsToWait) {
        if (secondsToWait > 0) {
            throw new ProblemException(new WebProblem.TooManyRequests(secondsToWait));
        }
    }

    private static <T> MutableHttpResponse<T> plain(MutableHttpResponse<T> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, AS_IT_IS);
    }
}
