package se.digipunkt.server.terminal.content;

import com.fasterxml.jackson.databind.JsonNode;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;

import java.util.List;
import java.util.Map;

/// A text as somebody wrote it.
///
/// @param version that they saw; the change is refused when there is a newer one
/// @param title empty, together with the text, to take the text away
/// @param review `draft`, `reviewed` or `original`
record TextForm(long version, String title, String text, String review) {

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_TEXT = 400;

    static TextForm of(Map<String, Object> fields) {
        return new TextForm(
                Fields.number(fields, "version"),
                Fields.text(Fields.one(fields, "title")),
                Fields.text(Fields.one(fields, "text")),
                Fields.one(fields, "review"));
    }

    static TextForm json(JsonNode body) {
        TextForm form =
                new TextForm(
                        body.path("version").asLong(-1),
                        Fields.text(body.path("title").asText("")),
                        Fields.text(body.path("text").asText("")),
                        body.path("review").asText(""));
        new Members()
                .require(body, "title", JsonNode::isTextual, "Skatt")
                .require(body, "text", JsonNode::isTextual, "Vi hjälper dig.")
                .refuse(form);
        return form;
    }

    void check(List<Fault> faults) {
        if (title.isEmpty() != text.isEmpty()) {
            faults.add(new Fault(title.isEmpty() ? "/title" : "/text", "required", ""));
        }
        Fields.check(faults, "/title", title, LONGEST_TITLE);
        Fields.check(faults, "/text", text, LONGEST_TEXT);
        if (Coded.find(Review.class, review).isEmpty()) {
            faults.add(new Fault("/review", "unknown-code", "draft, reviewed, original"));
        }
    }
}
