-- Corrections that came before their record, and the record that each waits for.
CREATE TABLE journal_waiting (
    journal TEXT NOT NULL,
    seq BIGINT NOT NULL,
    -- that brought the correction
    kiosk TEXT NOT NULL,
    target_journal TEXT NOT NULL,
    target_seq BIGINT NOT NULL,
    -- null when the correction does not tell as what its record was first written
    target_hash TEXT,
    CONSTRAINT journal_waiting_pk PRIMARY KEY (journal, seq)
);

CREATE INDEX journal_waiting_kiosk ON journal_waiting (kiosk);
CREATE INDEX journal_waiting_target ON journal_waiting (target_journal);
