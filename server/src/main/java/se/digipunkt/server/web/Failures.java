package se.digipunkt.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.server.storage.StorageFull;
import se.digipunkt.server.storage.WriteCollision;

/// What a failed request is answered with. A refusal is written as such; anything that nobody
/// foresaw is logged with its trace and answered with the request id.
///
/// There is no route for a status: Micronaut would run it after the refused one, wait once more for
/// the body that the first has read, and add to that wait for ever.
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final ProblemWriter writer;

    Failures(ProblemWriter writer) {
        this.writer = writer;
    }

    @Error(global = true)
    HttpResponse<?> failed(HttpRequest<?> request, Throwable thrown) {
        return writer.write(request, problemOf(request, thrown));
    }

    private static Problem problemOf(HttpRequest<?> request, Throwable thrown) {
        return switch (thrown) {
            case ProblemException refused -> refused.problem();
            case StorageFull full -> new WebProblem.StorageIsFull();
            case WriteCollision collision -> new WebProblem.Collided();
            case ContentLengthExceededException tooLarge -> new WebProblem.PayloadTooLarge();
            case HttpStatusException plain -> of(plain.getStatus());
            case ConversionErrorException malformed -> unreadable(malformed);
            case UnsatisfiedRouteException missing -> required(missing.getArgument().getName());
            case UnsatisfiedArgumentException missing -> required(missing.getArgument().getName());
            case JsonProcessingException notJson -> new WebProblem.NotJson();
            case JsonSyntaxException notJson -> new WebProblem.NotJson();
            default -> {
                LOG.error(
                        "request {} {} failed, id {}",
                        request.getMethod(),
                        request.getPath(),
                        RequestId.of(request),
                        thrown);
                yield new WebProblem.Outage();
            }
        };
    }

    private static Problem of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> new WebProblem.NotFound();
            case REQUEST_ENTITY_TOO_LARGE -> new WebProblem.PayloadTooLarge();
            default -> new WebProblem.Plain(status.getCode());
        };
    }

    private static Problem unreadable(ConversionErrorException malformed) {
        for (Throwable cause = malformed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException) {
                return new WebProblem.NotJson();
            }
        }
        return WebProblem.Validation.of("/" + malformed.getArgument().getName(), "malformed", "");
    }

    private static Problem required(String argument) {
        return WebProblem.Validation.of("/" + argument, "required", "");
    }
}
