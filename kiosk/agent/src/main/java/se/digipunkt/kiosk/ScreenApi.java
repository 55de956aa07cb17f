package se.digipunkt.kiosk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import se.digipunkt.kiosk.evidence.Evidence;

/// The residents' page says that it stands on the screen.
@Controller("/terminal")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScreenApi {

    private final Evidence evidence;

    ScreenApi(Evidence evidence) {
        this.evidence = evidence;
    }

    /// From this machine only: a desk that is opened from elsewhere has another screen.
    @Post("/shown")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void shown(HttpRequest<?> request) {
        if (request.getRemoteAddress().getAddress().isLoopbackAddress()) {
            evidence.shown();
        }
    }
}
