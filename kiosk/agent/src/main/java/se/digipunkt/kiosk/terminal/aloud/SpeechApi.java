package se.digipunkt.kiosk.terminal.aloud;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// Says what a page says, for pages whose browser cannot.
@Controller("/terminal/speech")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SpeechApi {

    /// A paragraph; the page sends one at a time.
    private static final int LONGEST = 1500;

    private final Voices voices;

    SpeechApi(Voices voices) {
        this.voices = voices;
    }

    /// WAV; 404 for a language without a voice. From this machine only.
    @Post("/{language}")
    @Consumes(MediaType.TEXT_PLAIN)
    HttpResponse<?> say(HttpRequest<?> request, String language, @Body String words) {
        boolean here = request.getRemoteAddress().getAddress().isLoopbackAddress();
        if (!here || words.length() > LONGEST) {
            return HttpResponse.status(
                    here ? HttpStatus.REQUEST_ENTITY_TOO_LARGE : HttpStatus.FORBIDDEN);
        }
        return voices.say(language, words)
                .<HttpResponse<?>>map(
                        sound -> HttpResponse.ok(sound).contentType(MediaType.of("audio/wav")))
                .orElseGet(HttpResponse::notFound);
    }
}
