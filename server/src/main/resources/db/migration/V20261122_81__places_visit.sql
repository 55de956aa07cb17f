-- What staff on a bus told: that it has come to a stop, or left it; as the kiosk wrote it.
CREATE TABLE visit_told (
    journal TEXT NOT NULL,
    seq BIGINT NOT NULL,
    bus TEXT NOT NULL,
    -- null at a stop that was not planned
    call TEXT,
    -- null when the call is not known any more
    stop TEXT,
    -- arrived or left
    event TEXT NOT NULL,
    -- null when no clock was to be trusted
    at BIGINT,
    CONSTRAINT visit_told_pk PRIMARY KEY (journal, seq)
);

CREATE INDEX visit_told_bus ON visit_told (bus, at);

-- What earlier programs kept for this one is tried again at its start, as what they set aside.
UPDATE journal_entry SET state = 'refused', reason = 'kept-until-counted', tried_by = ''
WHERE kind = 'visit' AND state = 'kept';
