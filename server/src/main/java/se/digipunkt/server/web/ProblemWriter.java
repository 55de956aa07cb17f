package se.digipunkt.server.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The one place that writes a refusal: RFC 9457 problem details to programs, the same facts as a
/// page to people.
@Singleton
public final class ProblemWriter {

    static final MediaType PROBLEM_JSON = new MediaType("application/problem+json");

    private final Messages messages;
    private final Provider<Pages> pages;

    ProblemWriter(Messages messages, Provider<Pages> pages) {
        this.messages = messages;
        this.pages = pages;
    }

    public MutableHttpResponse<?> write(HttpRequest<?> request, Problem problem) {
        MutableHttpResponse<?> response =
                forProgram(request) ? asJson(request, problem) : asPage(request, problem);
        if (problem.retryAfterSeconds() > 0) {
            response.header("Retry-After", Long.toString(problem.retryAfterSeconds()));
        }
        return response.header("Cache-Control", "no-store");
    }

    /// The interfaces for programs, and scripts that ask for JSON.
    public static boolean forProgram(HttpRequest<?> request) {
        String path = request.getPath();
        return path.startsWith("/api/")
                || path.startsWith("/kiosk/")
                || path.startsWith("/health")
                || request.getHeaders().accept().stream()
                        .anyMatch(type -> type.getSubtype().endsWith("json"));
    }

    private MutableHttpResponse<?> asJson(HttpRequest<?> request, Problem problem) {
        return HttpResponse.status(problem.status(), problem.slug())
                .contentType(PROBLEM_JSON)
                .body(details(request, problem));
    }

    private Details details(HttpRequest<?> request, Problem problem) {
        Language language = Language.of(request);
        List<Details.Item> errors =
                problem.faults().stream()
                        .map(
                                fault ->
                                        new Details.Item(
                                                fault.pointer(), messages.told(language, fault)))
                        .toList();
        return new Details(
                "https://digipunkt.se/problems/" + problem.slug(),
                messages.text(
                        language, problem.messageKey() + ".title", problem.arguments().toArray()),
                problem.status(),
                messages.text(language, detailKey(request, problem), problem.arguments().toArray()),
                RequestId.of(request),
                errors.isEmpty() ? null : errors,
                problem.members());
    }

    /// Who only asked is not told that nothing was saved.
    private static String detailKey(HttpRequest<?> request, Problem problem) {
        boolean asked = !request.getMethod().permitsRequestBody();
        return problem instanceof WebProblem.Validation && asked
                ? problem.messageKey() + ".asked"
                : problem.messageKey();
    }

    private MutableHttpResponse<?> asPage(HttpRequest<?> request, Problem problem) {
        Details details = details(request, problem);
        ProblemView view =
                new ProblemView(
                        details.title(), details.detail(), details.instance(), problem.status());
        return pages.get()
                .show(
                        request,
                        HttpStatus.valueOf(problem.status()),
                        "web/problem",
                        view,
                        problem.faults());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            @Nullable List<Item> errors,
            @JsonIgnore Map<String, Object> members) {

        @JsonAnyGetter
        Map<String, Object> more() {
            return members;
        }

        record Item(String pointer, String message) {}
    }

    record ProblemView(String title, String detail, String requestId, int status) {}
}
