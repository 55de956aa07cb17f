package se.digipunkt.kiosk.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import se.digipunkt.desk.DeskPage;
import se.digipunkt.desk.Texts;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The one place that writes what went wrong: RFC 9457 problem details to programs and scripts, the
/// same facts as a page to people, both in the reader's language.
@Singleton
final class ProblemWriter {

    private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");
    private static final MediaType HTML = MediaType.of(MediaType.TEXT_HTML + ";charset=utf-8");
    private static final int ID_LENGTH = 16;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    ProblemWriter.class.getClassLoader(),
                    "se.digipunkt.kiosk");
    private final Map<String, Texts> texts =
            DeskPage.LANGUAGES.stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(),
                                    tag -> Texts.load(ProblemWriter.class, "problem", tag)));
    private final DeskTokens tokens;

    ProblemWriter(DeskTokens tokens) {
        this.tokens = tokens;
    }

    /// RFC 9457.
    ///
    /// @param instance what the log calls the request
    @Introspected
    record Details(String type, String title, int status, String detail, String instance) {}

    MutableHttpResponse<?> write(HttpRequest<?> request, Problem problem) {
        return write(request, problem, newId());
    }

    MutableHttpResponse<?> write(HttpRequest<?> request, Problem problem, String id) {
        return forProgram(request) ? json(request, problem, id) : page(request, problem, id);
    }

    MutableHttpResponse<Details> json(HttpRequest<?> request, Problem problem) {
        return json(request, problem, newId());
    }

    /// Names a request in the answer and in the log.
    String newId() {
        return tokens.next().substring(0, ID_LENGTH);
    }

    private MutableHttpResponse<Details> json(HttpRequest<?> request, Problem problem, String id) {
        return HttpResponse.<Details>status(HttpStatus.valueOf(problem.status()))
                .contentType(PROBLEM_JSON)
                .body(details(texts(request), problem, id));
    }

    private MutableHttpResponse<String> page(HttpRequest<?> request, Problem problem, String id) {
        Texts inLanguage = texts(request);
        Details details = details(inLanguage, problem, id);
        ProblemView view =
                new ProblemView(
                        details.title(),
                        details.detail(),
                        request.getPath().startsWith(DeskPages.BASE),
                        problem != Problem.OTHER_NAME,
                        id);
        StringOutput output = new StringOutput();
        engine.render("desk/problem.jte", Map.of("view", view, "texts", inLanguage), output);
        return HttpResponse.<String>status(HttpStatus.valueOf(problem.status()))
                .contentType(HTML)
                .body(output.toString());
    }

    private static Details details(Texts inLanguage, Problem problem, String id) {
        return new Details(
                "https://digipunkt.se/problems/" + problem.slug(),
                inLanguage.text(problem.code() + ".title"),
                problem.status(),
                inLanguage.text(problem.code()),
                id);
    }

    private Texts texts(HttpRequest<?> request) {
        return Objects.requireNonNull(texts.get(ReaderLanguage.of(request)));
    }

    /// Whoever watches the kiosk, and the desk's script, which sends and asks for JSON.
    private static boolean forProgram(HttpRequest<?> request) {
        return request.getPath().startsWith("/health")
                || request.getContentType().filter(ProblemWriter::isJson).isPresent()
                || request.getHeaders().accept().stream().anyMatch(ProblemWriter::isJson);
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().endsWith("json");
    }
}
