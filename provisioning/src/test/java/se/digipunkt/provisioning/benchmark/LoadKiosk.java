package se.digipunkt.provisioning.benchmark;

import com.fasterxml.jackson.databind.JsonNode;

import se.digipunkt.provisioning.journey.Api;
import se.digipunkt.provisioning.journey.Office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A kiosk that does nothing but sync taps.
final class LoadKiosk {

    private static final String BOOT = "7b0e2c9a-52c1-4f0f-8a51-0f4c1d9e6b42";

    private final Api api;
    private final String journal = UUID.randomUUID().toString();
    private long next = 1;

    private LoadKiosk(Api api) {
        this.api = api;
    }

    static LoadKiosk enrolled(Office office) {
        JsonNode answer =
                office.server()
                        .asNobody()
                        .post(
                                "/kiosk/v1/enrolments",
                                Map.of(
                                        "code",
                                        office.enrolmentCode(),
                                        "nonce",
                                        UUID.randomUUID().toString()))
                        .ok()
                        .json();
        return new LoadKiosk(new Api(office.server().address(), answer.path("token").asText()));
    }

    /// @return nanoseconds of each request
    List<Long> syncUntil(long nanoTime, int entries) {
        List<Long> nanos = new ArrayList<>();
        while (System.nanoTime() < nanoTime) {
            long begun = System.nanoTime();
            sync(entries);
            nanos.add(System.nanoTime() - begun);
        }
        return nanos;
    }

    void sync(int entries) {
        StringBuilder body = new StringBuilder();
        body.append("{\"journal\":\"")
                .append(journal)
                .append("\",\"from\":")
                .append(next)
                .append(",\"entries\":[");
        for (int i = 0; i < entries; i++) {
            body.append(i == 0 ? "" : ",")
                    .append(
                            "{\"seq\":%d,\"boot\":\"%s\",\"elapsed\":%d,"
                                    .formatted(next + i, BOOT, 1000 + next + i))
                    .append(
                            "\"kind\":\"guidance\",\"errands\":[\"e-id\"],\"taxonomy\":1,\"outcome\":\"done\"}");
        }
        body.append(
                "],\"status\":{\"boot\":\"%s\",\"elapsed\":%d}}".formatted(BOOT, 1_000_000 + next));
        next =
                api.sendText("POST", "/kiosk/v1/sync", "application/json", body.toString())
                        .ok()
                        .json()
                        .path("next")
                        .asLong();
    }
}
