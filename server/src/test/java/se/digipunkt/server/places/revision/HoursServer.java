package se.digipunkt.server.places.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A running server on Friday 2026-11-20 with coordinators in Jokkmokk and Kiruna, asked as
/// browsers and programs do.
final class HoursServer implements AutoCloseable {

    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern SELECT =
            Pattern.compile("<select id=\"([^\"]+)\".*?</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"");
    private static final Pattern TEXT =
            Pattern.compile("<textarea id=\"([^\"]+)\"[^>]*>([^<]*)</textarea>");
    private static final Pattern CONFIRMS = Pattern.compile("id=\"sure\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern ATTRIBUTE = Pattern.compile(" (\\w+)=\"([^\"]*)\"");

    final RunningServer server =
            RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
    final String admin = server.admin();
    final String jokkmokk = server.user("jokkmokk", "coordinator", "2510");
    final String kiruna = server.user("kiruna", "coordinator", "2584");
    final String region = server.user("region", "region", null);

    void library(String id, String municipality, String hours) {
        server.post(
                "/api/v1/points",
                """
                {"id":"%s","name":"Biblioteket %s","kinds":["library"],"municipality":"%s",
                 "openingHours":"%s"}
                """
                        .formatted(id, id, municipality, hours),
                admin);
    }

    /// What the form of a point's hours shows at first to its coordinator in Jokkmokk.
    List<Map.Entry<String, String>> opened(String point) {
        return fields(page(path(point), jokkmokk));
    }

    RunningServer.Answer save(String point, String... typed) {
        return save(point, typed(opened(point), typed));
    }

    RunningServer.Answer save(String point, List<Map.Entry<String, String>> fields) {
        return send(path(point), fields, "save", jokkmokk);
    }

    private static String path(String point) {
        return "/points/" + point + "/hours";
    }

    static String body(RunningServer.Answer answer) {
        return answer.response().body();
    }

    /// What a browser would send of the box that confirms.
    static String confirmation(String page) {
        Matcher field = CONFIRMS.matcher(page);
        assertThat(field.find()).as("a question is asked").isTrue();
        return field.group(1);
    }

    String page(String path, String token) {
        return server.get(path, token).response().body();
    }

    /// What a browser would send of a page if nothing was typed, without its buttons.
    static List<Map.Entry<String, String>> fields(String page) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        INPUT.matcher(page).results().forEach(input -> input(input.group(), fields));
        SELECT.matcher(page)
                .results()
                .forEach(
                        select -> {
                            Matcher chosen = CHOSEN.matcher(select.group());
                            Matcher first = OPTION.matcher(select.group());
                            boolean any = chosen.find();
                            if (any || first.find()) {
                                String value = any ? chosen.group(1) : first.group(1);
                                fields.add(Map.entry(select.group(1), value));
                            }
                        });
        TEXT.matcher(page)
                .results()
                .forEach(text -> fields.add(Map.entry(text.group(1), plain(text.group(2)))));
        return fields;
    }

    private static void input(String input, List<Map.Entry<String, String>> fields) {
        Map<String, String> told =
                ATTRIBUTE
                        .matcher(input)
                        .results()
                        .collect(
                                Collectors.toMap(
                                        one -> one.group(1),
                                        one -> plain(one.group(2)),
                                        (one, other) -> one));
        String type = told.getOrDefault("type", "text");
        boolean chosen = input.contains(" checked");
        if (chosen || !type.equals("checkbox") && !type.equals("radio")) {
            fields.add(Map.entry(told.getOrDefault("name", ""), told.getOrDefault("value", "")));
        }
    }

    private static String plain(String html) {
        return html.replace("&#34;", "\"").replace("&quot;", "\"").replace("&amp;", "&");
    }

    /// The fields with others typed into them; a field that stands several times is replaced whole.
    static List<Map.Entry<String, String>> typed(
            List<Map.Entry<String, String>> fields, String... pairs) {
        List<Map.Entry<String, String>> typed = new ArrayList<>(fields);
        for (int i = 0; i < pairs.length; i += 2) {
            String name = pairs[i];
            typed.removeIf(field -> field.getKey().equals(name));
        }
        for (int i = 0; i < pairs.length; i += 2) {
            typed.add(Map.entry(pairs[i], pairs[i + 1]));
        }
        return typed;
    }

    RunningServer.Answer send(
            String path, List<Map.Entry<String, String>> fields, String button, String token) {
        String body =
                typed(fields, "do", button).stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return request("POST", path, "application/x-www-form-urlencoded", body, token, null);
    }

    RunningServer.Answer request(
            String method,
            String path,
            String type,
            String body,
            String token,
            @Nullable String ifMatch) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body));
        return server.send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    RunningServer.Answer json(
            String method, String path, String json, String token, @Nullable String ifMatch) {
        return request(method, path, "application/json", json, token, ifMatch);
    }

    /// First day, opening and staffed hours of each version.
    List<String> versions(String point) {
        List<String> versions = new ArrayList<>();
        server.get("/api/v1/points/" + point + "/hours", null)
                .json()
                .path("items")
                .forEach(
                        version ->
                                versions.add(
                                        version.path("validFrom").asText("always")
                                                + " "
                                                + version.path("openingHours").asText("-")
                                                + " / "
                                                + version.path("staffedHours").asText("-")));
        return versions;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
