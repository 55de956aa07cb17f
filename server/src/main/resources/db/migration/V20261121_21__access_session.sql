-- One row for each sign-in that has not ended.
CREATE TABLE session (
    -- SHA-256 of the token, which only the person's browser or program has
    token TEXT NOT NULL,
    user_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    -- to the quarter of an hour: says that a session is used, not what a person does when
    last_seen BIGINT NOT NULL,
    CONSTRAINT session_pk PRIMARY KEY (token),
    CONSTRAINT session_user_fk FOREIGN KEY (user_id) REFERENCES user_account (id),
    CONSTRAINT session_kind_known CHECK (kind IN ('page', 'api'))
);
CREATE INDEX session_of_user ON session (user_id);
CREATE INDEX session_ending ON session (expires);
