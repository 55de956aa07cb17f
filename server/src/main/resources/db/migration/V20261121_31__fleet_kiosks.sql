CREATE TABLE kiosk (
    id TEXT NOT NULL,
    place TEXT NOT NULL,
    enrolled BIGINT NOT NULL,
    revoked BIGINT,
    model TEXT,
    serial TEXT,
    desk_pin TEXT,
    last_heard BIGINT,
    agent_version TEXT,
    terminal TEXT,
    clock TEXT,
    settings_version TEXT,
    unsent BIGINT NOT NULL,
    disk_free BIGINT,
    set_aside BIGINT NOT NULL,
    holes BIGINT NOT NULL,
    forks BIGINT NOT NULL,
    CONSTRAINT kiosk_pk PRIMARY KEY (id)
);

CREATE INDEX kiosk_place ON kiosk (place);

-- Only hashes. A repeated enrolment adds a token; the first use of the newest ends the older ones.
CREATE TABLE kiosk_token (
    token_hash TEXT NOT NULL,
    kiosk TEXT NOT NULL,
    made BIGINT NOT NULL,
    CONSTRAINT kiosk_token_pk PRIMARY KEY (token_hash),
    CONSTRAINT kiosk_token_kiosk FOREIGN KEY (kiosk) REFERENCES kiosk (id)
);

CREATE INDEX kiosk_token_of ON kiosk_token (kiosk);

CREATE TABLE enrolment_code (
    code_hash TEXT NOT NULL,
    place TEXT NOT NULL,
    made BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    expires BIGINT NOT NULL,
    used BIGINT,
    nonce_hash TEXT,
    kiosk TEXT,
    CONSTRAINT enrolment_code_pk PRIMARY KEY (code_hash)
);

-- True time in a boot of a kiosk, the least uncertain that is known.
CREATE TABLE clock_anchor (
    kiosk TEXT NOT NULL,
    boot TEXT NOT NULL,
    elapsed BIGINT NOT NULL,
    utc BIGINT NOT NULL,
    uncertainty BIGINT NOT NULL,
    CONSTRAINT clock_anchor_pk PRIMARY KEY (kiosk, boot)
);

-- The days on which a place's kiosk was heard from: a place that is silent has not reported zero.
CREATE TABLE kiosk_heard (
    place TEXT NOT NULL,
    day TEXT NOT NULL,
    CONSTRAINT kiosk_heard_pk PRIMARY KEY (place, day)
);
