package se.digipunkt.server.access;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.AvailableByteBody;

import se.digipunkt.server.web.ProblemWriter;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A form that was sent after its session had ended. It goes through the sign-in page in hidden
/// fields and is sent once more by the reader: the server keeps nothing, no address and no log
/// tells it, and passwords are left out.
///
/// @param path where it is sent to
record KeptForm(String path, List<Field> fields) {

    /// The name of the hidden field with the path, and what the names of the others begin with.
    static final String PATH = "kept";

    static final String PREFIX = "kept-";

    private static final int MOST_BYTES = 200_000;
    private static final int MOST_FIELDS = 1_000;
    private static final Set<String> PASSWORDS = Set.of("password", "old", "new", "again");

    KeptForm {
        fields = List.copyOf(fields);
    }

    record Field(String name, String value) {}

    /// The form in a request; empty when it is none that can be kept. Whether it comes from one of
    /// our pages is the caller's matter.
    static Optional<KeptForm> sent(HttpRequest<?> request) {
        boolean form =
                request.getMethod() == HttpMethod.POST
                        && !ProblemWriter.forProgram(request)
                        && mayBeSentTo(request.getPath());
        return form ? body(request).flatMap(text -> of(request.getPath(), text)) : Optional.empty();
    }

    /// Nothing, where a form has a button and no field; no content that is no form.
    private static Optional<String> body(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server
                && server.byteBody() instanceof AvailableByteBody body
                && body.length() <= MOST_BYTES)) {
            return Optional.empty();
        }
        boolean fields =
                request.getContentType()
                        .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                        .isPresent();
        if (!fields) {
            return body.length() == 0 ? Optional.of("") : Optional.empty();
        }
        try (var copy = body.split()) {
            return Optional.of(copy.toString(StandardCharsets.UTF_8));
        }
    }

    private static Optional<KeptForm> of(String path, String body) {
        try {
            List<Field> fields =
                    Arrays.stream(body.split("&"))
                            .filter(pair -> !pair.isEmpty())
                            .map(pair -> pair.split("=", 2))
                            .map(
                                    pair ->
                                            new Field(
                                                    decoded(pair[0]),
                                                    pair.length == 2 ? decoded(pair[1]) : ""))
                            .toList();
            return keepable(path, fields);
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Optional<KeptForm> keepable(String path, List<Field> fields) {
        boolean secret = fields.stream().map(Field::name).anyMatch(PASSWORDS::contains);
        return secret || fields.size() > MOST_FIELDS
                ? Optional.empty()
                : Optional.of(new KeptForm(path, fields));
    }

    /// The form that came with the sign-in page's own fields; a field that stands several times
    /// comes as a collection.
    static Optional<KeptForm> posted(Map<String, Object> posted) {
        String path = SignInPages.ownPath(posted.getOrDefault(PATH, "/").toString());
        List<Field> fields = new ArrayList<>();
        posted.forEach(
                (name, value) -> {
                    if (name.startsWith(PREFIX)) {
                        Collection<?> values =
                                value instanceof Collection<?> several ? several : List.of(value);
                        String own = name.substring(PREFIX.length());
                        values.forEach(one -> fields.add(new Field(own, one.toString())));
                    }
                });
        return mayBeSentTo(path) ? keepable(path, fields) : Optional.empty();
    }

    private static boolean mayBeSentTo(String path) {
        return !Set.of("/", "/sign-out", SignInPages.PATH).contains(path)
                && !path.startsWith("/api/")
                && !path.startsWith("/kiosk/");
    }
}
