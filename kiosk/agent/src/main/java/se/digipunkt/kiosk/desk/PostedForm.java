package se.digipunkt.kiosk.desk;

import io.netty.handler.codec.http.QueryStringDecoder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form as a browser posts it, a field perhaps several times.
///
/// @param fields never without a value
record PostedForm(Map<String, List<String>> fields) {

    /// @param body `application/x-www-form-urlencoded`
    static PostedForm of(String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        new QueryStringDecoder(body, false)
                .parameters()
                .forEach((field, values) -> fields.put(field, List.copyOf(values)));
        return new PostedForm(fields);
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    String first(String field) {
        return all(field).isEmpty() ? "" : all(field).getFirst();
    }

    /// The first value of each field.
    Map<String, String> single() {
        Map<String, String> single = new LinkedHashMap<>();
        fields.keySet().forEach(field -> single.put(field, first(field)));
        return single;
    }
}
