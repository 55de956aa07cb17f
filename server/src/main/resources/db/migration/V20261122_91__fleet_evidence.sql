-- What journals tell about being alive: intervals, and starts of the agent (without a terminal).
-- Moments are milliseconds of the boot; what they are in true time is reckoned from clock_anchor.
CREATE TABLE alive_told (
    journal TEXT NOT NULL,
    seq BIGINT NOT NULL,
    boot TEXT NOT NULL,
    from_elapsed BIGINT NOT NULL,
    until_elapsed BIGINT NOT NULL,
    -- working, degraded or down; null at a start
    terminal TEXT,
    -- none, weak or good; null when not known
    link TEXT,
    received BIGINT NOT NULL,
    CONSTRAINT alive_told_pk PRIMARY KEY (journal, seq)
) ${in_order_of_key};

CREATE INDEX alive_told_received ON alive_told (journal, received);
CREATE INDEX alive_told_boot ON alive_told (boot);

-- A boot may have gone on from one kiosk to another.
CREATE INDEX clock_anchor_boot ON clock_anchor (boot);

-- The interval that was going on when a kiosk was last heard from in a boot.
CREATE TABLE alive_open (
    kiosk TEXT NOT NULL,
    boot TEXT NOT NULL,
    from_elapsed BIGINT NOT NULL,
    until_elapsed BIGINT NOT NULL,
    terminal TEXT NOT NULL,
    link TEXT,
    -- where it stands in a journal that had come whole: behind this number; null when it had not
    journal TEXT,
    after_seq BIGINT,
    received BIGINT NOT NULL,
    CONSTRAINT alive_open_pk PRIMARY KEY (kiosk, boot)
);

-- The journals that tell it, and how whole they are.
CREATE TABLE evidence_journal (
    id TEXT NOT NULL,
    kiosk TEXT NOT NULL,
    -- where it was written
    place TEXT NOT NULL,
    next_seq BIGINT NOT NULL,
    -- where a fork has parted it from another; null when nothing says so
    follows_journal TEXT,
    follows_seq BIGINT,
    CONSTRAINT evidence_journal_pk PRIMARY KEY (id)
);

CREATE INDEX evidence_journal_place ON evidence_journal (place);

CREATE TABLE evidence_hole (
    journal TEXT NOT NULL,
    from_seq BIGINT NOT NULL,
    until_seq BIGINT NOT NULL,
    CONSTRAINT evidence_hole_pk PRIMARY KEY (journal, from_seq)
);

-- Days whose availability is to be counted anew; the mark changes with each reason to.
CREATE TABLE availability_due (
    place TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    mark BIGINT NOT NULL,
    CONSTRAINT availability_due_pk PRIMARY KEY (place)
);

INSERT INTO evidence_journal (id, kiosk, place, next_seq, follows_journal, follows_seq)
SELECT journal.id, journal.kiosk, COALESCE(journal.place, kiosk.place), journal.next_seq,
    journal_origin.origin_journal, journal_origin.origin_seq
FROM journal
JOIN kiosk ON kiosk.id = journal.kiosk
LEFT JOIN journal_origin ON journal_origin.journal = journal.id AND journal_origin.seq = 1;

INSERT INTO evidence_hole (journal, from_seq, until_seq)
SELECT journal, from_seq, until_seq
FROM journal_hole;

-- What earlier programs kept for this one is tried again at its start, as what they set aside.
UPDATE journal_entry SET state = 'refused', reason = 'kept-until-counted', tried_by = ''
WHERE kind IN ('alive', 'restart') AND state = 'kept';
