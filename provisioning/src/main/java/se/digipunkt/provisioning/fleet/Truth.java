package se.digipunkt.provisioning.fleet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.ProtocolJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What really happened, as a file for each life: which minutes were up, when it was closed, which
/// visits took place, what help was given. Nobody who reckons it from evidence may look into it.
final class Truth {

    private Truth() {}

    static void write(List<Site> sites, Path folder) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < sites.size(); i++) {
                Site site = sites.get(i);
                Path file = folder.resolve(site.place() + "-" + i + ".json");
                Files.writeString(file, of(site).toPrettyString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode of(Site site) {
        Life life = site.life();
        ObjectNode truth = ProtocolJson.mapper().createObjectNode();
        truth.put("place", site.place())
                .put("from", life.at(0).toString())
                .put("to", life.at(life.minutes()).toString());
        ArrayNode hard = truth.putArray("happened");
        life.happened.forEach(one -> hard.add(one.name().toLowerCase(java.util.Locale.ROOT)));
        terminal(life, truth.putArray("up"));
        ArrayNode help = truth.putArray("help");
        ArrayNode visits = truth.putArray("visits");
        for (Life.Happened one : life.told) {
            if (one.body() instanceof GuidanceRecord) {
                told(life, one, help);
            } else if (one.body() instanceof EntryBody.Visit) {
                told(life, one, visits);
            }
        }
        ArrayNode closed = truth.putArray("closed");
        life.closures.forEach(
                one ->
                        closed.addObject()
                                .put("from", life.at(one.from()).toString())
                                .put("to", life.at(one.to()).toString()));
        ArrayNode calls = truth.putArray("calls");
        life.stays.forEach(
                (call, stay) ->
                        calls.addObject()
                                .put("call", call)
                                .put("arrivedMinutesAfter", stay.arrivedAfter())
                                .put("leftMinutesAfter", stay.leftAfter())
                                .put("told", stay.told()));
        return truth;
    }

    /// Times in which the terminal worked, if only in part; it was down in all others.
    private static void terminal(Life life, ArrayNode up) {
        int from = 0;
        for (int minute = 1; minute <= life.minutes(); minute++) {
            if (minute == life.minutes() || life.truth[minute] != life.truth[from]) {
                if (life.truth[from] != Terminal.DOWN) {
                    up.addObject()
                            .put("from", life.at(from).toString())
                            .put("to", life.at(minute).toString())
                            .put("terminal", life.truth[from].code());
                }
                from = minute;
            }
        }
    }

    private static void told(Life life, Life.Happened one, ArrayNode list) {
        ObjectNode json = ProtocolJson.mapper().valueToTree(one.body());
        list.addObject().put("at", life.at(one.minute()).toString()).setAll(json);
    }
}
