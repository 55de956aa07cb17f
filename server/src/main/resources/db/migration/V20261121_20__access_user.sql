-- A person who signs in. The name is personal data; there is no e-mail and no real name.
CREATE TABLE user_account (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    -- the name in lower case: two users must not differ by case only
    name_key TEXT NOT NULL,
    -- Argon2id, with its own salt and parameters
    password TEXT NOT NULL,
    -- role codes and place ids, parted by a space
    roles TEXT NOT NULL,
    places TEXT NOT NULL,
    municipality TEXT,
    created BIGINT NOT NULL,
    disabled BIGINT,
    must_change BOOLEAN NOT NULL,
    failed_tries BIGINT NOT NULL,
    first_failed BIGINT,
    locked_until BIGINT,
    CONSTRAINT user_account_pk PRIMARY KEY (id),
    CONSTRAINT user_account_name_unique UNIQUE (name_key)
);
