-- What the exact time of a kiosk's guidance is reckoned from; forgotten together with that time.
CREATE TABLE guidance_moment (
    journal TEXT NOT NULL,
    seq BIGINT NOT NULL,
    boot TEXT NOT NULL,
    -- milliseconds since the boot
    elapsed BIGINT NOT NULL,
    -- whether it told itself at which call it was
    call_told BOOLEAN NOT NULL,
    received BIGINT NOT NULL,
    CONSTRAINT guidance_moment_pk PRIMARY KEY (journal, seq)
);

CREATE INDEX guidance_moment_boot ON guidance_moment (boot);
