package se.digipunkt.provisioning.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.locks.LockSupport;

/// Somebody at a kiosk's terminal, without a browser.
record Resident(KioskProgram kiosk, HttpClient http) {

    static Resident at(KioskProgram kiosk) {
        return new Resident(
                kiosk, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /// Looks at a theme, and answers whether they got it done.
    void visit(String language, String theme, String answer) {
        long begun = System.nanoTime();
        String asked;
        do {
            // none begins just after the last one's end
            LockSupport.parkNanos(20_000_000);
            post("/terminal/touched?lang=" + language + "&page=/themes/" + theme, "");
            asked = post("/finished?lang=" + language, "");
            if (System.nanoTime() - begun > 5_000_000_000L) {
                throw new AssertionError("nobody is asked");
            }
        } while (!asked.startsWith("/finished"));
        post("/finished/answer", "answer=" + answer);
    }

    /// @return where it leads; empty when nowhere
    private String post(String path, String form) {
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
            return response.headers().firstValue("Location").orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
