package se.digipunkt.kiosk.desk;

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
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.journal.JournalFull;

/// What a request of any page is answered with when it fails. What nobody foresaw is logged with
/// its trace; the reader is told its id and no more.
@Controller
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final ProblemWriter writer;

    Failures(ProblemWriter writer) {
        this.writer = writer;
    }

    @Error(global = true)
    HttpResponse<?> failed(HttpRequest<?> request, Throwable thrown) {
        return switch (thrown) {
            case JournalFull _ -> writer.write(request, Problem.NO_SPACE);
            case ContentLengthExceededException _ -> writer.write(request, Problem.TOO_LARGE);
            case HttpStatusException plain when plain.getStatus().getCode() == 404 ->
                    writer.write(request, Problem.NO_PAGE);
            case HttpStatusException plain when plain.getStatus().getCode() < 500 ->
                    writer.write(request, Problem.MALFORMED);
            case ConversionErrorException _,
                    UnsatisfiedRouteException _,
                    UnsatisfiedArgumentException _,
                    JsonProcessingException _,
                    JsonSyntaxException _ ->
                    writer.write(request, Problem.MALFORMED);
            default -> unforeseen(request, thrown);
        };
    }

    private HttpResponse<?> unforeseen(HttpRequest<?> request, Throwable thrown) {
        String id = writer.newId();
        LOG.error("{} {} failed, id {}", request.getMethod(), request.getPath(), id, thrown);
        return writer.write(request, Problem.OUTAGE, id);
    }

    @Error(status = HttpStatus.NOT_FOUND, global = true)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        return writer.write(request, Problem.NO_PAGE);
    }

    @Error(status = HttpStatus.METHOD_NOT_ALLOWED, global = true)
    HttpResponse<?> methodNotAllowed(HttpRequest<?> request) {
        return writer.write(request, Problem.NO_SUCH_METHOD);
    }

    @Error(status = HttpStatus.NOT_ACCEPTABLE, global = true)
    HttpResponse<?> notAcceptable(HttpRequest<?> request) {
        return writer.write(request, Problem.NOT_ACCEPTABLE);
    }

    @Error(status = HttpStatus.UNSUPPORTED_MEDIA_TYPE, global = true)
    HttpResponse<?> unsupported(HttpRequest<?> request) {
        return writer.write(request, Problem.MEDIA_TYPE);
    }

    @Error(status = HttpStatus.REQUEST_ENTITY_TOO_LARGE, global = true)
    HttpResponse<?> tooLarge(HttpRequest<?> request) {
        return writer.write(request, Problem.TOO_LARGE);
    }
}
