package se.digipunkt.server.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a running write does at its end. What a nested work asked for is forgotten when it fails.
final class EndOfWrite {

    private record Item<T>(WrittenTogether<T> writer, T item) {}

    private final List<Item<?>> items = new ArrayList<>();

    <T> void add(WrittenTogether<T> writer, T item) {
        items.add(new Item<>(writer, item));
    }

    int mark() {
        return items.size();
    }

    void forgetSince(int mark) {
        items.subList(mark, items.size()).clear();
    }

    void write() {
        Map<WrittenTogether<?>, List<Item<?>>> byWriter = new LinkedHashMap<>();
        items.forEach(
                item -> byWriter.computeIfAbsent(item.writer(), _ -> new ArrayList<>()).add(item));
        byWriter.forEach(EndOfWrite::write);
    }

    @SuppressWarnings("unchecked")
    private static <T> void write(WrittenTogether<T> writer, List<Item<?>> items) {
        List<T> all = new ArrayList<>();
        items.forEach(item -> all.add(((Item<T>) item).item()));
        writer.write(all);
    }
}
