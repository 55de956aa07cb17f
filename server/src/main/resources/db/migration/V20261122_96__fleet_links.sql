-- Measurements of kiosks' connections to this server.
CREATE TABLE link_measured (
    journal TEXT NOT NULL,
    seq BIGINT NOT NULL,
    kiosk TEXT NOT NULL,
    -- where the kiosk was: a stop, while its bus stood there
    place TEXT NOT NULL,
    -- null when no clock was to be trusted
    measured_at BIGINT,
    medium TEXT,
    operator TEXT,
    -- null when nothing was answered
    rtt_millis BIGINT,
    -- null when nothing was transferred
    down_kbps BIGINT,
    up_kbps BIGINT,
    loss_permille BIGINT,
    signal_dbm BIGINT,
    received BIGINT NOT NULL,
    CONSTRAINT link_measured_pk PRIMARY KEY (journal, seq)
);

CREATE INDEX link_measured_place ON link_measured (place, measured_at);
CREATE INDEX link_measured_kiosk ON link_measured (kiosk, received);

-- What earlier programs kept for this one is tried again at its start, as what they set aside.
UPDATE journal_entry SET state = 'refused', reason = 'kept-until-counted', tried_by = ''
WHERE kind = 'link' AND state = 'kept';
