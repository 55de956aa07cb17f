package se.digipunkt.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Fault;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Renders a capability's template. Each template takes `page` (a [Page]) and `view` (its own view
/// record) and wraps itself in `@template.web.layout`.
@Singleton
public final class Pages {

    /// In the address of a page that a saved form leads to.
    private static final String SAVED = "saved";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Pages.class.getClassLoader(), "se.digipunkt.server");
    private final Messages messages;
    private final SignedIn signedIn;
    private final SampleData sample;
    private final Assets assets;
    private final Caller caller;

    Pages(Messages messages, SignedIn signedIn, SampleData sample, Assets assets, Caller caller) {
        this.caller = caller;
        this.messages = messages;
        this.signedIn = signedIn;
        this.sample = sample;
        this.assets = assets;
    }

    /// @param template path below `src/main/jte` without ending, for example `fleet/kiosks/kiosks`
    public MutableHttpResponse<String> show(HttpRequest<?> request, String template, Object view) {
        return show(request, HttpStatus.OK, template, view, List.of());
    }

    /// The same form again, with what was wrong beside its fields; nothing that was typed is lost.
    public MutableHttpResponse<String> showAgain(
            HttpRequest<?> request, String template, Object view, List<Fault> faults) {
        return show(request, HttpStatus.UNPROCESSABLE_ENTITY, template, view, faults);
    }

    public MutableHttpResponse<String> show(
            HttpRequest<?> request,
            HttpStatus status,
            String template,
            Object view,
            List<Fault> faults) {
        StringOutput html = new StringOutput(16_384);
        templates.render(
                template + ".jte", Map.of("page", page(request, faults), "view", view), html);
        return written(request, status, html.toString());
    }

    /// A page that somebody else has written, in the reader's language.
    public MutableHttpResponse<String> written(
            HttpRequest<?> request, HttpStatus status, String html) {
        MutableHttpResponse<String> response =
                HttpResponse.<String>status(status)
                        .body(html)
                        .contentType(MediaType.TEXT_HTML_TYPE);
        return rememberLanguage(request, response.header("Cache-Control", "no-store"));
    }

    /// What a template is told about the request.
    public Page page(HttpRequest<?> request, List<Fault> faults) {
        return new Page(
                messages,
                Language.of(request),
                pathOf(request.getUri()),
                signedIn.reader(request),
                faults,
                sample.shown(),
                request.getParameters().contains(SAVED),
                assets.address());
    }

    /// Our own address as the reader's browser knows it, for example
    /// `https://digipunkt.example.se`.
    public String origin(HttpRequest<?> request) {
        return caller.origin(request);
    }

    /// Leads on to a page of ours, in the same language.
    ///
    /// @param path with its query
    public MutableHttpResponse<?> lead(HttpRequest<?> request, String path) {
        Optional<Language> chosen =
                request.getParameters().getFirst("lang").flatMap(Language::find);
        String to = chosen.map(language -> with(path, "lang=" + language.tag())).orElse(path);
        return rememberLanguage(request, HttpResponse.seeOther(URI.create(to)));
    }

    /// Makes the change that a form asks for and leads on; a form with faults is shown again.
    ///
    /// @param to path with its query
    /// @param again the view of the form as it was sent
    /// @param field what a fault's pointer is on the page: an id there has no slash
    /// @throws ProblemException what is no fault of a field
    public HttpResponse<?> change(
            HttpRequest<?> request,
            String to,
            Runnable change,
            String template,
            Supplier<?> again,
            UnaryOperator<String> field) {
        try {
            change.run();
            return saved(request, to);
        } catch (ProblemException refused) {
            if (refused.problem().faults().isEmpty()) {
                throw refused;
            }
            List<Fault> faults =
                    refused.problem().faults().stream()
                            .map(
                                    fault ->
                                            new Fault(
                                                    field.apply(fault.pointer()),
                                                    fault.code(),
                                                    fault.detail()))
                            .toList();
            return showAgain(request, template, again.get(), faults);
        }
    }

    /// Leads on after a form was saved: the page that comes says so.
    ///
    /// @param path with its query
    public MutableHttpResponse<?> saved(HttpRequest<?> request, String path) {
        return lead(request, with(path, SAVED));
    }

    private static String with(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    private static String pathOf(URI uri) {
        String query = uri.getRawQuery();
        if (query == null) {
            return uri.getRawPath();
        }
        String kept =
                String.join(
                        "&",
                        List.of(query.split("&")).stream()
                                .filter(part -> !part.startsWith("lang=") && !part.equals(SAVED))
                                .toList());
        return kept.isEmpty() ? uri.getRawPath() : uri.getRawPath() + "?" + kept;
    }

    private static <T> MutableHttpResponse<T> rememberLanguage(
            HttpRequest<?> request, MutableHttpResponse<T> response) {
        if (request.getParameters().contains("lang")) {
            response.cookie(
                    Cookie.of(Language.COOKIE, Language.of(request).tag())
                            .path("/")
                            .sameSite(SameSite.Lax)
                            .httpOnly(true)
                            .maxAge(Duration.ofDays(400)));
        }
        return response;
    }
}
