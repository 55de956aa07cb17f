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
///
/// There is no route for a status: Micronaut would run it after the refused one, wait once more for
/// the body that the first has read, and add to that wait for ever.
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
            case HttpStatusException plain when plain.getStatus().getCode() < 500 ->
                    writer.write(request, of(plain.getStatus()));
            case ConversionErrorException _,
                    UnsatisfiedRouteException _,
                    UnsatisfiedArgumentException _,
                    JsonProcessingException _,
                    JsonSyntaxException _ ->
                    writer.write(request, Problem.MALFORMED);
            default -> unforeseen(request, thrown);
        };
    }

    private static Problem of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Problem.NO_PAGE;
            case METHOD_NOT_ALLOWED -> Problem.NO_SUCH_METHOD;
            case NOT_ACCEPTABLE -> Problem.NOT_ACCEPTABLE;
            case UNSUPPORTED_MEDIA_TYPE -> Problem.MEDIA_TYPE;
            case REQUEST_ENTITY_TOO_LARGE -> Problem.TOO_LARGE;
            default -> Problem.MALFORMED;
        };
    }

    private HttpResponse<?> unforeseen(HttpRequest<?> request, Throwable thrown) {
        String id = writer.newId();
        LOG.error("{} {} failed, id {}", request.getMethod(), request.getPath(), id, thrown);
        return writer.write(request, Problem.OUTAGE, id);
    }
}
