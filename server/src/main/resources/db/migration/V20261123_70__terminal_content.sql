-- What the region has written itself in place of the texts and sites that come with the program.
-- Nothing is ever changed or taken away: the latest version holds, the others are the history.

-- A version without title and text takes the text away.
CREATE TABLE terminal_text (
    theme TEXT NOT NULL,
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    explanation TEXT NOT NULL,
    -- original, draft or reviewed
    review TEXT NOT NULL,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    CONSTRAINT terminal_text_pk PRIMARY KEY (theme, language, version)
);

CREATE TABLE terminal_sites (
    theme TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- JSON: [{name, address, languages, municipality}], in order
    sites TEXT NOT NULL,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    CONSTRAINT terminal_sites_pk PRIMARY KEY (theme, version)
);

CREATE TABLE terminal_language (
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- on the screens
    offered BOOLEAN NOT NULL,
    -- a speaker has read what comes with the program
    reviewed BOOLEAN NOT NULL,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    CONSTRAINT terminal_language_pk PRIMARY KEY (language, version)
);

-- How often any of them has changed, counted in the transaction of the change: what was gathered
-- from them holds as long as the number is the same.
CREATE TABLE terminal_change_count (
    id TEXT NOT NULL,
    changes BIGINT NOT NULL,
    CONSTRAINT terminal_change_count_pk PRIMARY KEY (id)
);

INSERT INTO terminal_change_count (id, changes) VALUES ('all', 0);
