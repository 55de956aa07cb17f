package se.digipunkt.server.followup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.server.followup.Completeness.State;
import se.digipunkt.server.followup.Report.Cell;

/// The report as JSON. `checksum` is the SHA-256 of the canonical JSON (RFC 8785) of everything
/// else.
final class ReportJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReportJson() {}

    static ObjectNode of(Report report) {
        ObjectNode json = NODES.objectNode();
        json.put("scope", report.scope());
        json.put("scopeName", report.scopeName());
        json.put("period", report.period().text());
        json.put("periodName", report.periodName());
        json.put("from", report.period().first().toString());
        json.put("to", report.period().last().toString());
        json.put("edition", report.edition());
        json.put("status", report.edition() == null ? "draft" : "published");
        json.put("ongoing", report.ongoing());
        json.put("read", report.read().toString());
        json.put("notKnown", report.notKnown());
        ArrayNode sections = json.putArray("sections");
        report.sections().forEach(section -> sections.add(of(section)));
        json.set("completeness", of(report.completeness()));
        ArrayNode method = json.putArray("method");
        report.method().forEach(method::add);
        json.put("checksum", CanonicalJson.hash(json));
        return json;
    }

    private static ObjectNode of(Report.Section section) {
        ObjectNode json = NODES.objectNode();
        json.put("need", section.need());
        json.put("id", section.id());
        json.put("title", section.title());
        ArrayNode figures = json.putArray("figures");
        section.figures().forEach(figure -> figures.add(of(figure)));
        ArrayNode tables = json.putArray("tables");
        section.tables().forEach(table -> tables.add(of(table)));
        return json;
    }

    private static ObjectNode of(Report.Figure figure) {
        ObjectNode json = NODES.objectNode();
        json.put("id", figure.id());
        json.put("label", figure.label());
        json.put("unit", figure.unit());
        state(json, figure.value());
        put(json, "previous", figure.previous());
        put(json, "lastYear", figure.lastYear());
        return json;
    }

    private static void state(ObjectNode json, Value value) {
        switch (value) {
            case Value.Exact exact -> json.put("value", exact.number());
            case Value.Hidden hidden -> json.put("hidden", true);
            case Value.Unknown unknown -> json.put("unknown", true);
        }
    }

    private static void put(ObjectNode json, String field, Value value) {
        switch (value) {
            case Value.Exact exact -> json.put(field, exact.number());
            case Value.Hidden hidden -> json.putObject(field).put("hidden", true);
            case Value.Unknown unknown -> json.putObject(field).put("unknown", true);
        }
    }

    /// The first column is the code of what the row is about, since names change with the language.
    private static ObjectNode of(Report.Tabulation table) {
        ObjectNode json = NODES.objectNode();
        json.put("id", table.id());
        json.put("title", table.title());
        json.put("note", table.note());
        ArrayNode columns = json.putArray("columns");
        columns.addObject().put("id", "code").put("label", "code");
        table.columns()
                .forEach(
                        column ->
                                columns.addObject()
                                        .put("id", column.id())
                                        .put("label", column.label()));
        ArrayNode rows = json.putArray("rows");
        for (Report.Row row : table.rows()) {
            ArrayNode cells = rows.addArray().add(row.code());
            row.cells().forEach(cell -> add(cells, cell));
        }
        return json;
    }

    private static void add(ArrayNode cells, Cell cell) {
        switch (cell) {
            case Cell.Name name -> cells.add(name.text());
            case Cell.Told told -> cells.add(told.text());
            case Cell.Number number -> add(cells, number.value());
        }
    }

    private static void add(ArrayNode cells, Value value) {
        switch (value) {
            case Value.Exact exact -> cells.add(exact.number());
            case Value.Hidden hidden -> cells.addObject().put("hidden", true);
            case Value.Unknown unknown -> cells.addObject().put("unknown", true);
        }
    }

    private static ObjectNode of(Completeness completeness) {
        ObjectNode json = NODES.objectNode();
        json.put("expected", completeness.places().size());
        json.put("reported", completeness.count(State.REPORTED));
        json.put("inContact", completeness.count(State.IN_CONTACT));
        json.put("notHeard", completeness.count(State.NOT_HEARD));
        json.put("uncertainTime", completeness.uncertainTime());
        json.put("sample", completeness.sample());
        ArrayNode places = json.putArray("places");
        for (Completeness.PlaceState place : completeness.places()) {
            places.addObject()
                    .put("id", place.id())
                    .put("name", place.name())
                    .put("state", place.state().code())
                    .put("kiosk", place.kiosk());
        }
        return json;
    }
}
