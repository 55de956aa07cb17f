package se.digipunkt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntryReaderTest {

    private static final String TAP =
            """
            {"seq": 7, "boot": "0a6e7b1e-8c1f-4e0e-9d5e-2f1f4d1f9a10", "elapsed": 1200,
             "wall": "2026-11-21T10:00:00Z", "kind": "guidance", "taxonomy": 1,
             "outcome": "done", "errands": ["e-id", "bank"], "language": "sv"}
            """;

    private static ObjectNode tap() {
        return object(TAP);
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) ProtocolJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode setAside(ObjectNode entry) {
        assertThat(EntryReader.read(entry)).isInstanceOf(Reading.Invalid.class);
        return ((Reading.Invalid) EntryReader.read(entry)).knownFields();
    }

    @Test
    void readsATap() {
        assertThat(EntryReader.read(tap())).isInstanceOf(Reading.Understood.class);
    }

    /// What cannot be read is kept to be tried again, but no name gets into the database that way.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"language\": \"Anna-Svensson\"}",
                "{\"errands\": [\"e-id\", \"Anna Svensson\"]}",
                "{\"wall\": \"Anna Svensson\"}",
                "{\"outcome\": {\"name\": \"Anna Svensson\"}}",
                "{\"errands\": [[\"Anna Svensson\"]], \"name\": \"Anna Svensson\"}",
                "{\"boot\": \"Anna Svensson\"}",
                "{\"kind\": \"guidance-corrected\", \"corrects\": \"Anna Svensson\","
                        + " \"guidance\": {\"language\": \"Anna Svensson\"}}"
            })
    void whatIsSetAsideHoldsNoName(String wrong) {
        ObjectNode entry = tap().setAll(object(wrong));

        assertThat(setAside(entry).toString()).doesNotContain("Anna").contains("\"seq\":7");
    }

    /// An errand of a newer list is to be counted once the list has come.
    @Test
    void whatMayBeUnderstoodLaterIsKept() {
        ObjectNode entry = tap().put("outcome", "half-done");

        assertThat(setAside(entry)).isEqualTo(entry);
    }
}
