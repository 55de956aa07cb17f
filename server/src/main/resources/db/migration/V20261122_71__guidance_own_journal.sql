-- What is logged and corrected at a place from a computer stands in a journal of its own.
CREATE TABLE guidance_journal (
    place TEXT NOT NULL,
    journal TEXT NOT NULL,
    next_seq BIGINT NOT NULL,
    CONSTRAINT guidance_journal_pk PRIMARY KEY (place),
    CONSTRAINT guidance_journal_unique UNIQUE (journal)
);

-- Records that were sent with a key, for 90 days: sent again they are not stored again. Of the key and of
-- what was sent only a hash is kept.
CREATE TABLE guidance_key (
    place TEXT NOT NULL,
    key_hash TEXT NOT NULL,
    record_hash TEXT NOT NULL,
    journal TEXT NOT NULL,
    seq BIGINT NOT NULL,
    made BIGINT NOT NULL,
    CONSTRAINT guidance_key_pk PRIMARY KEY (place, key_hash)
);

CREATE INDEX guidance_key_made ON guidance_key (made);
