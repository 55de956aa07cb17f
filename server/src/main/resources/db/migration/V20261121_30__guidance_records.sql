-- Help given. Only codes, numbers and times: there is no column for a name or a text.
CREATE TABLE guidance_record (
    journal TEXT NOT NULL,
    seq BIGINT NOT NULL,
    -- the record that this one is or corrects, at the root of a chain of corrections
    root_journal TEXT NOT NULL,
    root_seq BIGINT NOT NULL,
    place TEXT NOT NULL,
    at BIGINT,
    day TEXT,
    time_basis TEXT NOT NULL,
    time_precision TEXT NOT NULL,
    errands TEXT NOT NULL,
    taxonomy BIGINT NOT NULL,
    form TEXT NOT NULL,
    head_count BIGINT NOT NULL,
    children BIGINT,
    women BIGINT,
    men BIGINT,
    aimed_at TEXT,
    channel TEXT,
    call TEXT,
    outcome TEXT NOT NULL,
    referred_to TEXT,
    barrier TEXT,
    duration TEXT,
    language TEXT,
    interpreter BOOLEAN,
    age_band TEXT,
    gender TEXT,
    -- in-force, replaced or removed: of a chain at most one is in force
    state TEXT NOT NULL,
    CONSTRAINT guidance_record_pk PRIMARY KEY (journal, seq)
);

CREATE INDEX guidance_record_root ON guidance_record (root_journal, root_seq);
CREATE UNIQUE INDEX guidance_record_in_force ON guidance_record (root_journal, root_seq)
    WHERE state = 'in-force';
CREATE INDEX guidance_record_place_day ON guidance_record (place, day);

-- Daily totals of named cross-tables, kept in the same transaction as the record.
CREATE TABLE guidance_daily (
    place TEXT NOT NULL,
    day TEXT NOT NULL,
    cross_table TEXT NOT NULL,
    first_value TEXT NOT NULL,
    second_value TEXT NOT NULL,
    questions BIGINT NOT NULL,
    attendances BIGINT NOT NULL,
    occasions BIGINT NOT NULL,
    CONSTRAINT guidance_daily_pk PRIMARY KEY (place, cross_table, day, first_value, second_value)
);
