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

DROP TABLE evidence_kept;
