package se.digipunkt.provisioning.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/// What the desk page's script says to the agent, without a browser.
public final class DeskClient {

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .build();

    private DeskClient(URI address) {
        this.address = address;
    }

    public static DeskClient unlocked(Desk desk) {
        DeskClient client = new DeskClient(desk.kiosk().address());
        client.post("/desk/pin", "{\"pin\":\"%s\"}".formatted(desk.pin()));
        return client;
    }

    public void tap(String errand) {
        post(
                "/desk/taps",
                "{\"id\":\"%s\",\"errand\":\"%s\",\"taxonomy\":1,\"secondsAgo\":0}"
                        .formatted(UUID.randomUUID(), errand));
    }

    private void post(String path, String json) {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError(path + ": " + response.statusCode() + response.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
