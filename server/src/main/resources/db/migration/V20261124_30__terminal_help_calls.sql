-- Calls for help at kiosks: when and where, in which language, how long until somebody came. Nobody's name, on either side.
CREATE TABLE help_call (
    journal TEXT NOT NULL,
    seq BIGINT NOT NULL,
    place TEXT NOT NULL,
    -- BCP 47, of the page; null when it was not known
    language TEXT,
    -- null while no clock was to be trusted
    day TEXT,
    -- null then, and when it is forgotten
    called_at BIGINT,
    -- what the time is reckoned from, until it is forgotten
    boot TEXT,
    elapsed BIGINT,
    -- milliseconds until somebody said that they were coming
    waited BIGINT,
    -- desk, cancelled, timeout, outside, unknown; null while it is not told
    ended TEXT,
    received BIGINT,
    CONSTRAINT help_call_pk PRIMARY KEY (journal, seq)
);

CREATE INDEX help_call_place ON help_call (place, day);
CREATE INDEX help_call_boot ON help_call (boot, elapsed);

-- What earlier programs kept for this one is tried again at its start, as what they set aside.
UPDATE journal_entry SET state = 'refused', reason = 'kept-until-counted', tried_by = ''
WHERE kind IN ('help-called', 'help-coming', 'help-answered') AND state = 'kept';
