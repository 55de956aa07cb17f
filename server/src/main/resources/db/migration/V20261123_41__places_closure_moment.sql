-- What the time is reckoned from at which a kiosk's desk announced a closure, or took it back.
CREATE TABLE closure_moment (
    id TEXT NOT NULL,
    -- announced or withdrawn
    what TEXT NOT NULL,
    place TEXT NOT NULL,
    kiosk TEXT NOT NULL,
    boot TEXT NOT NULL,
    elapsed BIGINT NOT NULL,
    -- what it is taken for
    at BIGINT NOT NULL,
    received BIGINT NOT NULL,
    CONSTRAINT closure_moment_pk PRIMARY KEY (id, what)
);

CREATE INDEX closure_moment_boot ON closure_moment (boot);
