package se.digipunkt.kiosk.desk;

import se.digipunkt.desk.Details;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reading;
import se.digipunkt.protocol.Reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the journals of a kiosk say, read as the server reads them.
final class ServersReading {

    private ServersReading() {}

    /// All journals as the server gets them: a record, and what its corrections leave of it.
    static Collection<ExpectedHelp.Said> of(Journal journal) {
        Map<Reference, ExpectedHelp.Said> records = new LinkedHashMap<>();
        for (Span span : journal.spans().reversed()) {
            for (JournalEntry entry : journal.read(span.id(), 1, 1000)) {
                var body = ((Reading.Understood) EntryReader.read(entry.json())).entry().body();
                if (body instanceof GuidanceRecord record) {
                    records.put(entry.reference(), said(record));
                } else if (body instanceof EntryBody.Corrected correction) {
                    Reference corrects = correction.corrects().in(span.id());
                    GuidanceRecord guidance = correction.guidance();
                    if (guidance == null) {
                        records.remove(corrects);
                    } else {
                        records.put(corrects, said(guidance));
                    }
                }
            }
        }
        return records.values();
    }

    private static ExpectedHelp.Said said(GuidanceRecord record) {
        String day = record.day() == null ? "" : record.day().toString();
        return new ExpectedHelp.Said(
                record.errands(), record.count(), Map.copyOf(Details.of(record)), day);
    }
}
