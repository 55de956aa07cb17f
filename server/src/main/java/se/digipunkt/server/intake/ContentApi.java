package se.digipunkt.server.intake;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import se.digipunkt.protocol.TerminalContent;
import se.digipunkt.server.terminal.Terminal;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

/// What a kiosk's settings name by its hash: a name that never means anything else.
@Controller("/kiosk/v1/content")
@Secured("kiosk")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ContentApi {

    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private final Terminal terminal;

    ContentApi(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Gives the terminal's texts of one language. A kiosk that asks for what has changed meanwhile
    /// is told other settings at its next sync.
    ///
    /// @param hash SHA-256 of the bytes, 64 hexadecimal digits
    @Get("/{hash}")
    @ApiResponse(
            responseCode = "200",
            description = "The texts, byte for byte those of the hash",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TerminalContent.Texts.class)))
    HttpResponse<byte[]> content(String hash) {
        byte[] bytes =
                terminal.texts(hash)
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        return HttpResponse.ok(bytes)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }
}
