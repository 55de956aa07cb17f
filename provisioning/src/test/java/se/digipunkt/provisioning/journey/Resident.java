package se.digipunkt.provisioning.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Somebody at a kiosk's terminal, without a browser.
record Resident(KioskProgram kiosk, HttpClient http) {

    static Resident at(KioskProgram kiosk) {
        return new Resident(
                kiosk, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /// Looks at a theme, and answers whether they got it done.
    void visit(String language, String theme, String answer) {
        post("/terminal/touched?lang=" + language + "&page=/themes/" + theme, "");
        post("/finished?lang=" + language, "");
        post("/finished/answer", "answer=" + answer);
    }

    private void post(String path, String form) {
        HttpRequest request =
                HttpRequest.newBuilder(kiosk.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new AssertionError(path + ": " + response.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
