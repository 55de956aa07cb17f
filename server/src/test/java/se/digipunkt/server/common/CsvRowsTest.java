package se.digipunkt.server.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Fault;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class CsvRowsTest {

    private static final CsvColumns COLUMNS =
            new CsvColumns(
                    List.of("id", "name", "kinds"),
                    List.of("id", "name"),
                    Map.of("kinds", List.of("kinds", "type")));

    private final List<Fault> faults = new ArrayList<>();

    private CsvRows read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private CsvRows read(String text, Charset charset) {
        return CsvRows.read(new ByteArrayInputStream(text.getBytes(charset)), COLUMNS, faults);
    }

    private List<String> told() {
        return faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        CsvRows rows = read("\uFEFFID;Name;kinds\r\nlib-1;Öjebyn;\"library;bus-stop\"\r\n");

        assertThat(faults).isEmpty();
        assertThat(rows.rows())
                .containsExactly(
                        new CsvRows.Row(
                                2,
                                Map.of(
                                        "id",
                                        "lib-1",
                                        "name",
                                        "Öjebyn",
                                        "kinds",
                                        "library;bus-stop")));
    }

    @Test
    void countsLinesOverQuotedLineBreaksAndEmptyLines() {
        CsvRows rows = read("id,name\na1,\"two\nlines\"\n\na2,Boden\n");

        assertThat(faults).isEmpty();
        assertThat(rows.rows()).extracting(CsvRows.Row::line).containsExactly(2, 5);
    }

    @Test
    void tellsColumnsThatItDoesNotRead() {
        CsvRows rows = read("id,name,source_url\na1,Boden,https://example.org\n");

        assertThat(faults).isEmpty();
        assertThat(rows.ignored()).containsExactly("source_url");
    }

    @Test
    void readsAColumnByAnotherWordUnlessItsNameStandsThereToo() {
        assertThat(read("ID\tNa_me\tType\na1\tBoden\tlibrary\n").rows())
                .containsExactly(
                        new CsvRows.Row(
                                2, Map.of("id", "a1", "name", "Boden", "kinds", "library")));

        CsvRows both = read("id,name,type,kinds,\na1,Boden,public,library,\n");

        assertThat(both.rows().getFirst().cell("kinds")).isEqualTo("library");
        assertThat(both.ignored()).containsExactly("type");
        assertThat(faults).isEmpty();
    }

    @Test
    void tellsEveryLineThatIsNotUtf8() {
        read("id,name\na1,Luleå\na2,Boden\na3,Piteå\n", StandardCharsets.ISO_8859_1);

        assertThat(told()).containsExactly("/line/2/name not-utf-8", "/line/4/name not-utf-8");
    }

    @Test
    void tellsAnEmptyFileAndOneWithoutRows() {
        read("");
        assertThat(told()).containsExactly("/line/1 empty-file");

        faults.clear();
        read("\uFEFF");
        assertThat(told()).containsExactly("/line/1 empty-file");

        faults.clear();
        read("id,name\n\n");
        assertThat(faults).extracting(Fault::code).containsExactly("no-rows");
    }

    @Test
    void tellsMissingAndRepeatedColumns() {
        read("id,id,kinds\na1,a1,library\n");

        assertThat(told())
                .containsExactly("/line/1/id repeated-column", "/line/1/name missing-column");
    }

    @Test
    void tellsRowsOfAnotherWidthAndQuotesThatDoNotEnd() {
        read("id,name\na1\na2,Boden,library\na3,\"Bod");

        assertThat(told())
                .containsExactly(
                        "/line/2 wrong-columns", "/line/3 wrong-columns", "/line/4 malformed-csv");
    }

    @Test
    void stopsAtMoreRowsThanOneTransactionShallHold() {
        CsvRows rows = read("id,name\n" + "a1,Boden\n".repeat(CsvRows.MOST_ROWS + 1));

        assertThat(rows.rows()).hasSize(CsvRows.MOST_ROWS);
        assertThat(told()).containsExactly("/line/20002 too-many-rows");
    }
}
