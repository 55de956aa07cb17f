package se.digipunkt.server.guidance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.CanonicalJson;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.web.ProblemException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The journal that each place has for what is told to the server itself, so that such records are
/// named and corrected as those of kiosks are; and the keys with which they came. Inside a write.
@Singleton
final class OwnJournals {

    /// A record that was sent with a key is known for so long.
    static final Duration KEY_KEPT = Duration.ofDays(90);

    private final OwnJournalTable journals;
    private final KeyTable keys;
    private final Clock clock;
    private final Randomness randomness;

    OwnJournals(OwnJournalTable journals, KeyTable keys, Clock clock, Randomness randomness) {
        this.journals = journals;
        this.keys = keys;
        this.clock = clock;
        this.randomness = randomness;
    }

    /// The place's journal. Until the end of the write nobody else has it: a key is looked for and
    /// then stored.
    OwnJournalRow hold(String place) {
        journals.hold(place, randomness.id());
        return journals.get(place);
    }

    /// True for the journal of what is told to the server itself, false for that of a kiosk.
    boolean isOwn(String place, String journal) {
        return journals.count(place, journal) > 0;
    }

    /// The next record of the journal.
    Logged next(OwnJournalRow journal, Instant at) {
        return new Logged(
                journal.journal(),
                journal.nextSeq(),
                journal.place(),
                new KnownTime(at, KnownTime.Basis.ANCHORED),
                clock.instant());
    }

    void used(OwnJournalRow journal, int records) {
        journals.use(journal.place(), records);
    }

    /// The record that came with the key before, or the first of several.
    ///
    /// @param told a record, or several
    /// @throws ProblemException `idempotency-key-reused` when it was another one
    Optional<RecordId> known(String place, Object told, @Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        Optional<KeyRow> known = keys.find(place, Sha256.of(key));
        if (known.isPresent() && !known.get().maybe(hash(told))) {
            throw new ProblemException(new GuidanceProblem.KeyReused());
        }
        return known.map(row -> new RecordId(row.journal(), row.seq()));
    }

    /// The first record that came with the id, whatever came with it.
    Optional<RecordId> known(String place, String id) {
        return keys.find(place, Sha256.of(id)).map(row -> new RecordId(row.journal(), row.seq()));
    }

    void remember(OwnJournalRow journal, Object told, String key) {
        remember(journal, key, hash(told));
    }

    /// An id that is made anew for each press need not be told apart by what came with it.
    void remember(OwnJournalRow journal, String id) {
        remember(journal, id, "");
    }

    private void remember(OwnJournalRow journal, String key, String hash) {
        keys.save(
                new KeyRow(
                        Sha256.of(key),
                        journal.place(),
                        hash,
                        journal.journal(),
                        journal.nextSeq(),
                        today()));
    }

    /// @return how many keys were kept long enough
    int removeOld() {
        return keys.removeBefore(today().minus(KEY_KEPT));
    }

    /// A moment beside a record would tell its moment when that is forgotten.
    private Instant today() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    /// Of what was told, without the list of errands in force then: the same sent again after that
    /// has changed is the same.
    private static String hash(Object told) {
        JsonNode json = ProtocolJson.mapper().valueToTree(told);
        for (JsonNode record : json.isArray() ? json : List.of(json)) {
            if (record instanceof ObjectNode fields) {
                fields.remove("taxonomy");
            }
        }
        return CanonicalJson.hash(json);
    }
}
