-- Where entries that a fork has taken to another journal were first written: an older copy of the
-- card, or another one, may bring the same entries there.
CREATE TABLE journal_origin (
    journal TEXT NOT NULL,
    seq BIGINT NOT NULL,
    origin_journal TEXT NOT NULL,
    origin_seq BIGINT NOT NULL,
    origin_hash TEXT NOT NULL,
    CONSTRAINT journal_origin_pk PRIMARY KEY (journal, seq)
);

CREATE INDEX journal_origin_first ON journal_origin (origin_journal, origin_seq);
