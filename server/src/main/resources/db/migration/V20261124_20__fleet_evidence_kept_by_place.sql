-- From which day on all evidence of a place is kept: one that waits to be counted holds up no other.
CREATE TABLE evidence_kept_of (
    place TEXT NOT NULL,
    first_day TEXT NOT NULL,
    CONSTRAINT evidence_kept_of_pk PRIMARY KEY (place)
);

INSERT INTO evidence_kept_of (place, first_day)
SELECT DISTINCT evidence_journal.place, evidence_kept.first_day
FROM evidence_journal, evidence_kept
WHERE evidence_kept.first_day > '0000-01-01';

-- Silence between what was left proves nothing: all before the last of that time is forgotten, but
-- the first start. Of journals that began later nothing is; a week too many does no harm.
INSERT INTO evidence_hole (journal, from_seq, until_seq)
SELECT lowest.journal, 1, lowest.seq - 1
FROM (SELECT journal, MIN(seq) AS seq FROM alive_told GROUP BY journal) lowest
JOIN alive_told told ON told.journal = lowest.journal AND told.seq = lowest.seq
JOIN evidence_kept ON evidence_kept.first_day > '0000-01-01'
WHERE lowest.seq > 1
    AND told.received / 86400000 <= (CAST(SUBSTR(evidence_kept.first_day, 1, 4) AS BIGINT) - 1970) * 365
        + (CAST(SUBSTR(evidence_kept.first_day, 1, 4) AS BIGINT) - 1969) / 4
        + (CAST(SUBSTR(evidence_kept.first_day, 6, 2) AS BIGINT) - 1) * 31
        + CAST(SUBSTR(evidence_kept.first_day, 9, 2) AS BIGINT)
ON CONFLICT (journal, from_seq) DO UPDATE SET until_seq = excluded.until_seq
WHERE evidence_hole.until_seq < excluded.until_seq;

INSERT INTO evidence_hole (journal, from_seq, until_seq)
SELECT lowest.journal, lowest.seq + 1, MIN(later.seq) - 1
FROM (SELECT journal, MIN(seq) AS seq FROM alive_told GROUP BY journal) lowest
JOIN alive_told told ON told.journal = lowest.journal AND told.seq = lowest.seq
JOIN alive_told later ON later.journal = lowest.journal AND later.seq > lowest.seq
JOIN evidence_kept ON evidence_kept.first_day > '0000-01-01'
WHERE told.terminal IS NULL
    AND told.received / 86400000 <= (CAST(SUBSTR(evidence_kept.first_day, 1, 4) AS BIGINT) - 1970) * 365
        + (CAST(SUBSTR(evidence_kept.first_day, 1, 4) AS BIGINT) - 1969) / 4
        + (CAST(SUBSTR(evidence_kept.first_day, 6, 2) AS BIGINT) - 1) * 31
        + CAST(SUBSTR(evidence_kept.first_day, 9, 2) AS BIGINT)
GROUP BY lowest.journal, lowest.seq
HAVING MIN(later.seq) > lowest.seq + 1
ON CONFLICT (journal, from_seq) DO UPDATE SET until_seq = excluded.until_seq
WHERE evidence_hole.until_seq < excluded.until_seq;

DROP TABLE evidence_kept;
