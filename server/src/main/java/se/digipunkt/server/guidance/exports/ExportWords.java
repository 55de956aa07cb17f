package se.digipunkt.server.guidance.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

/// Tells programs what the columns of an export mean (W3C, Metadata Vocabulary for Tabular Data).
@Singleton
final class ExportWords {

    private final Messages messages;
    private final ObjectMapper json;

    ExportWords(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    ObjectNode csvw(Export export) {
        ObjectNode file = json.createObjectNode();
        ArrayNode context = file.putArray("@context").add("http://www.w3.org/ns/csvw");
        context.addObject().put("@language", Language.SV.tag());
        file.put("url", export.file());
        file.set("dc:title", inAll("exports." + export.code() + ".title"));
        file.set("dc:description", inAll("exports." + export.code() + ".text"));
        ObjectNode dialect = file.putObject("dialect");
        dialect.put("encoding", "utf-8").put("header", true).put("delimiter", ",");
        ArrayNode columns = file.putObject("tableSchema").putArray("columns");
        for (Column column : export.columns()) {
            ObjectNode one = columns.addObject();
            one.put("name", column.name()).put("titles", column.name());
            one.put("datatype", column.datatype());
            one.set("dc:description", inAll("exports.column." + column.name()));
        }
        return file;
    }

    private ObjectNode inAll(String key) {
        ObjectNode texts = json.createObjectNode();
        for (Language language : Language.values()) {
            texts.put(language.tag(), messages.text(language, key));
        }
        return texts;
    }
}
