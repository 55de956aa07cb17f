CREATE TABLE journal (
    id TEXT NOT NULL,
    kiosk TEXT NOT NULL,
    next_seq BIGINT NOT NULL,
    first_heard BIGINT NOT NULL,
    -- the latest time that is known in it: what follows cannot be earlier
    latest_known BIGINT,
    CONSTRAINT journal_pk PRIMARY KEY (id)
);

CREATE INDEX journal_kiosk ON journal (kiosk);

-- One row an entry, for ever: its hash outlives its detail, so that a repeat is known.
CREATE TABLE journal_entry (
    journal TEXT NOT NULL,
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    received BIGINT NOT NULL,
    -- counted; kept (understood, for a capability to come); or set aside: invalid, unknown-kind, refused
    state TEXT NOT NULL,
    reason TEXT,
    body TEXT,
    -- the program that last tried to count a set-aside entry
    tried_by TEXT,
    CONSTRAINT journal_entry_pk PRIMARY KEY (journal, seq)
);

CREATE INDEX journal_entry_set_aside ON journal_entry (tried_by, journal, seq)
    WHERE state IN ('invalid', 'unknown-kind', 'refused');

CREATE TABLE journal_hole (
    journal TEXT NOT NULL,
    from_seq BIGINT NOT NULL,
    until_seq BIGINT NOT NULL,
    found BIGINT NOT NULL,
    CONSTRAINT journal_hole_pk PRIMARY KEY (journal, from_seq)
);

CREATE TABLE journal_fork (
    journal TEXT NOT NULL,
    first_differing BIGINT NOT NULL,
    kiosk TEXT NOT NULL,
    found BIGINT NOT NULL,
    CONSTRAINT journal_fork_pk PRIMARY KEY (journal, first_differing, kiosk)
);
