package se.digipunkt.server.guidance.exports;

/// A column of a file.
///
/// @param name as in its header; its description is the text `exports.column.<name>`
/// @param datatype of CSVW (XML Schema)
record Column(String name, String datatype) {

    static Column text(String name) {
        return new Column(name, "string");
    }

    static Column number(String name) {
        return new Column(name, "integer");
    }

    static Column date(String name) {
        return new Column(name, "date");
    }
}
